$version: "2.0"

namespace smithy.framework

/// The error with which a server refuses an input that breaks its constraints.
@error("client")
structure ValidationException {
    /// What is wrong, in words.
    @required
    message: String

    /// What is wrong, one item for each broken constraint.
    fieldList: ValidationExceptionFieldList
}

/// One broken constraint.
structure ValidationExceptionField {
    /// The JSON Pointer of the value.
    @required
    path: String

    /// What is wrong with it, in words.
    @required
    message: String
}

list ValidationExceptionFieldList {
    member: ValidationExceptionField
}
