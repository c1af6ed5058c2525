$version: "2.0"

namespace aws.protocols

/// JSON over HTTP, the operation named in a header.
@protocolDefinition(
    traits: [
        timestampFormat
        cors
        endpoint
        hostLabel
    ]
)
@trait(selector: "service")
structure awsJson1_0 with [HttpConfiguration] {}

/// JSON over HTTP, the operation named in a header.
@protocolDefinition(
    traits: [
        timestampFormat
        cors
        endpoint
        hostLabel
    ]
)
@trait(selector: "service")
structure awsJson1_1 with [HttpConfiguration] {}

/// JSON over HTTP, messages bound to parts of the request and response.
@protocolDefinition(
    traits: [
        timestampFormat
        cors
        endpoint
        hostLabel
        http
        httpError
        httpHeader
        httpLabel
        httpPayload
        httpPrefixHeaders
        httpQuery
        httpQueryParams
        httpResponseCode
        httpChecksum
        httpChecksumRequired
        jsonName
    ]
)
@trait(selector: "service")
structure restJson1 with [HttpConfiguration] {}

/// XML over HTTP, messages bound to parts of the request and response.
@deprecated
@protocolDefinition(
    traits: [
        timestampFormat
        cors
        endpoint
        hostLabel
        http
        httpError
        httpHeader
        httpLabel
        httpPayload
        httpPrefixHeaders
        httpQuery
        httpQueryParams
        httpResponseCode
        httpChecksum
        httpChecksumRequired
        xmlAttribute
        xmlFlattened
        xmlName
        xmlNamespace
    ]
)
@trait(selector: "service")
@traitValidators(
    UnsupportedProtocolDocument: {
        selector: "~> member :test(> document)"
        message: "Document types are not supported with restXml"
    }
)
structure restXml with [HttpConfiguration] {
    /// Error responses have no element around the error.
    @deprecated
    noErrorWrapping: Boolean
}

/// Form parameters in, XML out.
@deprecated
@protocolDefinition(
    traits: [
        timestampFormat
        cors
        endpoint
        hostLabel
        awsQueryError
        xmlAttribute
        xmlFlattened
        xmlName
        xmlNamespace
    ]
)
@trait(selector: "service [trait|xmlNamespace]")
@traitValidators(
    UnsupportedProtocolDocument: {
        selector: "~> member :test(> document)"
        message: "Document types are not supported with awsQuery"
    }
)
structure awsQuery {}

/// Form parameters in, XML out, as Amazon EC2 has them.
@deprecated
@protocolDefinition(
    traits: [
        timestampFormat
        cors
        endpoint
        hostLabel
        ec2QueryName
        xmlAttribute
        xmlFlattened
        xmlName
        xmlNamespace
    ]
)
@trait(selector: "service [trait|xmlNamespace]")
@traitValidators(
    UnsupportedProtocolDocument: {
        selector: "~> member :test(> document)"
        message: "Document types are not supported with ec2Query"
    }
)
structure ec2Query {}

/// The code and status of an error in the query protocols.
@trait(selector: "structure [trait|error]")
structure awsQueryError {
    @required
    code: String

    @required
    httpResponseCode: Integer
}

/// A service that used to speak the query protocol and keeps its error codes.
@trait(
    selector: "service :test([trait|aws.protocols#awsJson1_0], [trait|smithy.protocols#rpcv2Cbor], [trait|smithy.protocols#rpcv2Json])"
)
structure awsQueryCompatible {}

/// The name of a member in the inputs of Amazon EC2.
@trait(selector: "structure > member")
@pattern("^[a-zA-Z_][a-zA-Z_0-9-]*$")
string ec2QueryName

/// The checksums that requests and responses of an operation carry.
@trait(selector: "operation")
@unstable
structure httpChecksum {
    /// The member of the input that chooses the algorithm.
    requestAlgorithmMember: String

    /// True if every request needs a checksum.
    requestChecksumRequired: Boolean

    /// The member of the input that asks for responses to be checked.
    requestValidationModeMember: String

    /// The algorithms that responses may use.
    responseAlgorithms: ChecksumAlgorithmSet
}

/// Which versions of HTTP a protocol is spoken over, the preferred first.
@private
@mixin(localTraits: [private, documentation])
structure HttpConfiguration {
    http: StringList
    eventStreamHttp: StringList
}

@private
@length(min: 1)
@uniqueItems
list ChecksumAlgorithmSet {
    member: ChecksumAlgorithm
}

@private
enum ChecksumAlgorithm {
    CRC32
    CRC32C
    CRC64NVME
    MD5
    SHA1
    SHA256
    SHA512
    XXHASH64
    XXHASH3
    XXHASH128
}

@private
list StringList {
    member: String
}
