$version: "2.0"

namespace aws.auth

/// AWS Signature Version 4.
@authDefinition(traits: [unsignedPayload])
@trait(selector: "service")
structure sigv4 {
    /// The name of the service in what is signed.
    @required
    @length(min: 1)
    name: String
}

/// AWS Signature Version 4 with asymmetric keys, valid in several regions.
@authDefinition(traits: [unsignedPayload])
@trait(selector: "service[trait|aws.auth#sigv4]")
structure sigv4a {
    /// The name of the service in what is signed.
    @required
    @length(min: 1)
    name: String
}

/// The signature does not cover the body of the request.
@trait(selector: "operation")
structure unsignedPayload {}

/// Amazon Cognito user pools.
@authDefinition
@internal
@tags(["internal"])
@trait(selector: "service")
structure cognitoUserPools {
    /// The resource names of the user pools.
    @required
    providerArns: StringList
}

/// The scopes that a token must have.
@internal
@tags(["internal"])
@trait(selector: "service[trait|aws.auth#cognitoUserPools] ~> operation")
@length(min: 1)
list cognitoUserPoolsScopes {
    member: String
}

@private
list StringList {
    member: String
}
