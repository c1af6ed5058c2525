$version: "2.0"

namespace aws.api

/// How a service is called in the AWS SDKs and in other systems of AWS.
@trait(selector: "service")
structure service {
    /// The name that SDK clients bear.
    @required
    sdkId: String

    /// The service part of its resource names.
    arnNamespace: ArnNamespace

    /// The service part of its CloudFormation types.
    cloudFormationName: CloudFormationName

    /// The source that CloudTrail events name.
    cloudTrailEventSource: String

    /// The name under which its documentation is filed.
    docId: String

    /// The first label of its host names.
    endpointPrefix: String

    /// The namespace of its CloudWatch metrics.
    cloudWatchNamespace: CloudWatchMetricNamespace
}

/// The template of the Amazon Resource Name of a resource.
@trait(selector: "resource")
structure arn {
    @required
    template: String

    absolute: Boolean

    noRegion: Boolean

    noAccount: Boolean

    resourceDelimiter: ResourceDelimiter

    reusable: Boolean
}

/// Says that a string is an Amazon Resource Name, and of what.
@trait(selector: "string")
structure arnReference {
    type: String
    resource: String
    service: String
}

/// A streaming blob that is sent in signed chunks.
@trait(selector: "blob[trait|streaming]")
structure awsChunked {}

/// An operation whose endpoint the client asks the service for.
@trait(selector: "operation")
structure clientDiscoveredEndpoint {
    @required
    required: Boolean
}

/// How clients of the service ask for endpoints.
@trait(selector: "service")
structure clientEndpointDiscovery {
    /// The operation that answers with endpoints.
    @idRef(failWhenMissing: true, selector: "operation")
    @required
    operation: String

    /// The error that tells a client that its endpoint is out of date.
    @idRef(failWhenMissing: true, selector: "structure[trait|error]")
    @recommended
    error: String
}

/// A member of an input that the endpoint depends on.
@trait(
    selector: "operation[trait|aws.api#clientDiscoveredEndpoint] -[input]-> structure > :test(member[trait|required] > string)"
)
structure clientEndpointDiscoveryId {}

/// Belongs to the management of resources rather than to their use.
@trait(selector: ":test(service, resource, operation)", conflicts: [dataPlane])
structure controlPlane {}

/// Belongs to the use of resources rather than to their management.
@trait(selector: ":test(service, resource, operation)", conflicts: [controlPlane])
structure dataPlane {}

/// What kind of data this is, for those who must protect it.
@trait(selector: ":test(simpleType, list, structure, union, member)")
enum data {
    CUSTOMER_CONTENT = "content"
    CUSTOMER_ACCOUNT_INFORMATION = "account"
    SERVICE_ATTRIBUTES = "usage"
    TAG_DATA = "tagging"
    PERMISSIONS_DATA = "permissions"
}

/// A service whose resources can be tagged.
@trait(selector: "service")
@unstable
structure tagEnabled {
    disableDefaultOperations: Boolean
    apiConfig: TaggableServiceApiConfig
}

/// A resource that can be tagged.
@trait(selector: "resource")
@unstable
structure taggable {
    property: String
    apiConfig: TaggableApiConfig
    disableSystemTags: Boolean
}

/// The operations of a resource that tag it.
structure TaggableApiConfig {
    @required
    tagApi: TagOperationReference

    @required
    untagApi: TagOperationReference

    @required
    listTagsApi: TagOperationReference
}

/// The operations of a service that tag its resources.
structure TaggableServiceApiConfig {
    tagApi: ServiceTagOperationReference
    untagApi: ServiceTagOperationReference
    listTagsApi: ServiceTagOperationReference
}

@idRef(failWhenMissing: true, selector: "resource > operation")
string TagOperationReference

@idRef(failWhenMissing: true, selector: "service > operation")
string ServiceTagOperationReference

@private
@pattern("^[a-z0-9.\\-]{1,63}$")
string ArnNamespace

@private
@pattern("^[A-Z][A-Za-z0-9]+$")
string CloudFormationName

@private
@length(min: 1, max: 255)
@pattern("^[^:].*$")
string CloudWatchMetricNamespace

@private
enum ResourceDelimiter {
    FORWARD_SLASH = "/"
    COLON = ":"
}
