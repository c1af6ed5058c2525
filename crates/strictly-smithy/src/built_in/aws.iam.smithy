$version: "2.0"

namespace aws.iam

/// The name of the action, if it is not that of the operation.
@deprecated
@trait(selector: "operation")
string actionName

/// What one who may perform the operation can do.
@deprecated
@trait(selector: "operation")
string actionPermissionDescription

/// The action that an operation asks a permission for.
@trait(selector: "operation")
structure iamAction {
    /// Its name, if it is not that of the operation.
    name: String

    /// What one who may perform it can do.
    documentation: String

    /// Where to read more, relative to the documentation of the service.
    relativeDocumentation: String

    /// Other actions that the caller must be allowed too.
    requiredActions: RequiredActionsList

    /// The resources it works on.
    resources: ActionResources

    /// The resources it creates.
    createsResources: ResourceNameList
}

/// The condition keys of a resource or operation.
@trait(selector: ":test(resource, operation)")
list conditionKeys {
    member: IamIdentifier
}

/// The condition key that a member gives the value of.
@trait(selector: "member")
string conditionKeyValue

/// The condition keys that a service defines.
@trait(selector: "service")
map defineConditionKeys {
    key: IamIdentifier
    value: ConditionKeyDefinition
}

/// Condition keys are not inferred.
@trait(selector: ":test(service, resource)")
structure disableConditionKeyInference {}

/// How a resource is called in policies.
@trait(selector: "resource")
structure iamResource {
    name: String
    relativeDocumentation: String
    disableConditionKeyInheritance: Boolean
}

/// Other actions that the caller of an operation must be allowed too.
@deprecated
@trait(selector: "operation")
list requiredActions {
    member: IamIdentifier
}

/// The condition keys whose values the service finds, rather than the request.
@trait(selector: "service")
list serviceResolvedConditionKeys {
    member: IamIdentifier
}

/// Who may call the service or operation.
@trait(selector: ":test(service, operation)")
list supportedPrincipalTypes {
    member: PrincipalType
}

@private
structure ActionResources {
    required: ActionResourceMap
    optional: ActionResourceMap
}

@private
map ActionResourceMap {
    key: String
    value: ActionResource
}

@private
structure ActionResource {
    conditionKeys: ConditionKeysList
}

@private
list ConditionKeysList {
    member: IamIdentifier
}

@private
list RequiredActionsList {
    member: IamIdentifier
}

@private
list ResourceNameList {
    member: String
}

@private
structure ConditionKeyDefinition {
    @required
    type: ConditionKeyType

    documentation: String

    externalDocumentation: String

    relativeDocumentation: String

    required: Boolean
}

@private
enum ConditionKeyType {
    ARN
    ARRAY_OF_ARN = "ArrayOfARN"
    BINARY = "Binary"
    ARRAY_OF_BINARY = "ArrayOfBinary"
    STRING = "String"
    ARRAY_OF_STRING = "ArrayOfString"
    NUMERIC = "Numeric"
    ARRAY_OF_NUMERIC = "ArrayOfNumeric"
    DATE = "Date"
    ARRAY_OF_DATE = "ArrayOfDate"
    BOOL = "Bool"
    ARRAY_OF_BOOL = "ArrayOfBool"
    IP_ADDRESS = "IPAddress"
    ARRAY_OF_IP_ADDRESS = "ArrayOfIPAddress"
}

@private
@pattern("^([A-Za-z0-9][A-Za-z0-9-\\.]{0,62}:[^:]+)$")
string IamIdentifier

@private
enum PrincipalType {
    ROOT = "Root"
    IAM_USER = "IAMUser"
    IAM_ROLE = "IAMRole"
    FEDERATED_USER = "FederatedUser"
}
