$version: "2.0"

namespace smithy.protocols

/// CBOR over HTTP, the operation named in the path.
@protocolDefinition(
    traits: [
        cors
        endpoint
        hostLabel
        httpError
        requestCompression
    ]
)
@trait(selector: "service")
@traitValidators(
    "rpcv2Cbor.NoDocuments": {
        selector: "service ~> member :test(> document)"
        message: "This protocol does not support document types in most possible scenarios."
        severity: "DANGER"
    }
)
structure rpcv2Cbor {
    http: StringList
    eventStreamHttp: StringList
}

/// JSON over HTTP, the operation named in the path.
@protocolDefinition(
    traits: [
        cors
        endpoint
        hostLabel
        httpError
        requestCompression
    ]
)
@trait(selector: "service")
structure rpcv2Json {
    http: StringList
    eventStreamHttp: StringList
}

@private
list StringList {
    member: String
}
