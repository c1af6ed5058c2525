$version: "2.0"

namespace com.amazonaws.appconfig

use aws.protocols#restJson1

/// Stores application configuration and rolls it out in controlled steps.
@restJson1
@title("AWS AppConfig")
service AmazonAppConfig {
    version: "2019-10-09"
    operations: [
        CreateHostedConfigurationVersion
        StartDeployment
    ]
}

/// Stores a new version of a configuration in the hosted configuration store.
@http(
    method: "POST"
    uri: "/applications/{ApplicationId}/configurationprofiles/{ConfigurationProfileId}/hostedconfigurationversions"
    code: 201
)
operation CreateHostedConfigurationVersion {
    input := {
        /// The application the configuration belongs to.
        @httpLabel
        @required
        ApplicationId: Id

        /// The configuration profile that gets the new version.
        @httpLabel
        @required
        ConfigurationProfileId: Id

        /// What this version is about.
        @httpHeader("Description")
        Description: Description

        /// The configuration itself, in any text or binary format.
        @httpPayload
        @required
        Content: Blob

        /// The MIME type of the content.
        @httpHeader("Content-Type")
        @required
        ContentType: StringWithLengthBetween1And255

        /// The number of the latest version known to the caller; the request is refused if a newer one exists.
        @httpHeader("Latest-Version-Number")
        LatestVersionNumber: Integer

        /// A name for this version, such as "v2.2.0". At least one of its characters is not a digit.
        @httpHeader("VersionLabel")
        VersionLabel: VersionLabel
    }

    output := {
        /// The application the configuration belongs to.
        @httpHeader("Application-Id")
        ApplicationId: Id

        /// The configuration profile that got the new version.
        @httpHeader("Configuration-Profile-Id")
        ConfigurationProfileId: Id

        /// The number of the new version.
        @httpHeader("Version-Number")
        VersionNumber: Integer = 0

        /// What this version is about.
        @httpHeader("Description")
        Description: Description

        /// The configuration as it was stored.
        @httpPayload
        Content: Blob

        /// The MIME type of the content.
        @httpHeader("Content-Type")
        ContentType: StringWithLengthBetween1And255

        /// The name given to this version.
        @httpHeader("VersionLabel")
        VersionLabel: VersionLabel

        /// The key that encrypts this version in the store.
        @httpHeader("KmsKeyArn")
        KmsKeyArn: Arn
    }

    errors: [
        BadRequestException
        ConflictException
        InternalServerException
        PayloadTooLargeException
        ResourceNotFoundException
        ServiceQuotaExceededException
    ]
}

/// Starts to roll a configuration version out to an environment.
@http(method: "POST", uri: "/applications/{ApplicationId}/environments/{EnvironmentId}/deployments", code: 201)
operation StartDeployment {
    input := {
        /// The application to deploy.
        @httpLabel
        @required
        ApplicationId: Id

        /// The environment to deploy to.
        @httpLabel
        @required
        EnvironmentId: Id

        /// The strategy that sets the pace of the deployment, one's own or a predefined one.
        @required
        DeploymentStrategyId: DeploymentStrategyId

        /// The configuration profile to deploy.
        @required
        ConfigurationProfileId: Id

        /// The configuration version to deploy: a version number or, for a hosted configuration, a version label.
        @required
        ConfigurationVersion: Version

        /// What this deployment is about.
        Description: Description

        /// The tags of the deployment.
        Tags: TagMap

        /// The customer managed key that encrypts the configuration, by ID, alias or ARN.
        KmsKeyIdentifier: KmsKeyIdentifier

        /// Parameters for the extensions that run before the deployment starts.
        DynamicExtensionParameters: DynamicParameterMap
    }

    output := {
        /// The deployed application.
        ApplicationId: Id

        /// The environment deployed to.
        EnvironmentId: Id

        /// The strategy in use.
        DeploymentStrategyId: Id

        /// The deployed configuration profile.
        ConfigurationProfileId: Id

        /// The sequence number of the deployment.
        DeploymentNumber: Integer = 0

        /// The name of the configuration.
        ConfigurationName: Name

        /// Where the configuration comes from.
        ConfigurationLocationUri: Uri

        /// The deployed configuration version.
        ConfigurationVersion: Version

        /// What this deployment is about.
        Description: Description

        /// How long the deployment takes in all, in minutes.
        DeploymentDurationInMinutes: MinutesBetween0And24Hours = 0

        /// How the share of targets grows over time.
        GrowthType: GrowthType

        /// The share of targets added in each interval, in percent.
        GrowthFactor: Percentage

        /// How long alarms are watched before the deployment counts as complete, in minutes.
        FinalBakeTimeInMinutes: MinutesBetween0And24Hours = 0

        /// How far the deployment has come.
        State: DeploymentState

        /// What has happened so far, the latest event first.
        EventLog: DeploymentEvents

        /// The share of targets that can already fetch the configuration, in percent.
        PercentageComplete: Percentage

        /// When the deployment started.
        StartedAt: Iso8601DateTime

        /// When the deployment completed.
        CompletedAt: Iso8601DateTime

        /// The extensions that ran as part of the deployment.
        AppliedExtensions: AppliedExtensions

        /// The key that encrypts the configuration.
        KmsKeyArn: Arn

        /// The key as it was named when the resource was created or updated: by ID, alias or ARN.
        KmsKeyIdentifier: KmsKeyIdentifier

        /// The name given to the configuration version.
        VersionLabel: VersionLabel
    }

    errors: [
        BadRequestException
        ConflictException
        InternalServerException
        ResourceNotFoundException
    ]
}

/// The ID of a resource, assigned by the service.
@pattern("^[a-z0-9]{4,7}$")
string Id

/// The ID of a deployment strategy, or the name of a predefined one such as `AppConfig.AllAtOnce`.
@pattern("(^[a-z0-9]{4,7}$|^AppConfig\\.[A-Za-z0-9]{9,40}$)")
string DeploymentStrategyId

/// A name, ID or ARN that points to a resource.
@length(min: 1, max: 2048)
string Identifier

/// An Amazon Resource Name.
@length(min: 20, max: 2048)
@pattern("^arn:(aws[a-zA-Z-]*)?:[a-z]+:([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1})?:(\\d{12})?:[a-zA-Z0-9-_/:.]+$")
string Arn

/// A key of the Key Management Service, by ID, alias or ARN.
@length(min: 1, max: 2048)
string KmsKeyIdentifier

/// A location: a URI or an ARN.
@length(min: 1, max: 2048)
string Uri

/// A name for people to read.
@length(min: 1, max: 64)
string Name

/// A free-form description.
@length(min: 0, max: 1024)
string Description

/// A configuration version: its number or its label.
@length(min: 1, max: 1024)
string Version

/// The label of a hosted configuration version, told from a version number by a character that is not a digit.
@length(min: 1, max: 64)
@pattern("^.*[^0-9].*$")
string VersionLabel

/// A MIME type.
@length(min: 1, max: 255)
string StringWithLengthBetween1And255

/// The value of a parameter.
@length(min: 1, max: 2048)
string StringWithLengthBetween1And2048

/// Configuration data. It may hold secrets, which is why the prelude's `Blob` would not do.
@sensitive
blob Blob

/// A duration of up to a day, in minutes.
@range(min: 0, max: 1440)
integer MinutesBetween0And24Hours

/// A share in percent.
@range(min: 1.0, max: 100.0)
float Percentage

/// A point in time, written as RFC 3339 text.
@timestampFormat("date-time")
timestamp Iso8601DateTime

/// Tags by key.
@length(min: 0, max: 50)
map TagMap {
    key: TagKey
    value: TagValue
}

/// The key of a tag.
@length(min: 1, max: 128)
string TagKey

/// The value of a tag, which may be empty.
@length(max: 256)
string TagValue

/// Parameters for extensions, by the name of the extension and of its parameter.
@length(max: 10)
map DynamicParameterMap {
    key: DynamicParameterKey
    value: StringWithLengthBetween1And2048
}

/// The name of an extension and of one of its parameters, joined by `#`.
@pattern("^([^#\\n]{1,96})#([^\\/#\\n]{1,64})$")
string DynamicParameterKey

/// How the share of targets grows over time.
enum GrowthType {
    /// By the same share in each interval.
    LINEAR

    /// By a share that doubles with each interval.
    EXPONENTIAL
}

/// How far a deployment has come.
enum DeploymentState {
    /// All targets have been reached; alarms are still watched.
    BAKING

    /// The configuration is being checked.
    VALIDATING

    /// Targets are being reached step by step.
    DEPLOYING

    /// Done.
    COMPLETE

    /// The previous configuration is being restored.
    ROLLING_BACK

    /// The previous configuration is back in place.
    ROLLED_BACK
}

/// The events of a deployment.
list DeploymentEvents {
    member: DeploymentEvent
}

/// One thing that happened during a deployment.
structure DeploymentEvent {
    /// What kind of event it was.
    EventType: DeploymentEventType

    /// Who or what caused it.
    TriggeredBy: TriggeredBy

    /// Details, such as the alarm behind a rollback or the share of hosts reached.
    Description: Description

    /// The extensions that were called.
    ActionInvocations: ActionInvocations

    /// When it happened.
    OccurredAt: Iso8601DateTime
}

/// The kinds of deployment events.
enum DeploymentEventType {
    /// More targets were reached.
    PERCENTAGE_UPDATED

    /// A rollback began.
    ROLLBACK_STARTED

    /// A rollback ended.
    ROLLBACK_COMPLETED

    /// The time of watching alarms began.
    BAKE_TIME_STARTED

    /// The deployment began.
    DEPLOYMENT_STARTED

    /// The deployment ended.
    DEPLOYMENT_COMPLETED

    /// A completed deployment was taken back.
    REVERT_COMPLETED
}

/// What can cause a deployment event.
enum TriggeredBy {
    /// A person or program calling the service.
    USER

    /// The service itself.
    APPCONFIG

    /// An alarm on a watched metric.
    CLOUDWATCH_ALARM

    /// A failure inside the service.
    INTERNAL_ERROR
}

/// Calls of extensions.
list ActionInvocations {
    member: ActionInvocation
}

/// One call of an extension during a deployment event.
structure ActionInvocation {
    /// The extension, by name, ID or ARN.
    ExtensionIdentifier: Identifier

    /// The name of the action.
    ActionName: Name

    /// The function, queue, topic or event bus that was called.
    Uri: Uri

    /// The role assumed for the call.
    RoleArn: Arn

    /// What went wrong, if the call failed.
    ErrorMessage: String

    /// The code of the failure, if the call failed.
    ErrorCode: String

    /// The ID of this call, assigned by the service.
    InvocationId: Id
}

/// Extensions that ran as part of a deployment.
list AppliedExtensions {
    member: AppliedExtension
}

/// An extension that ran as part of a deployment.
structure AppliedExtension {
    /// The ID of the extension.
    ExtensionId: Id

    /// The ID of the link between the extension and the resource.
    ExtensionAssociationId: Id

    /// The version of the extension.
    VersionNumber: Integer = 0

    /// The parameters its actions were called with.
    Parameters: ParameterValueMap
}

/// Parameter values by parameter name.
@length(min: 0, max: 10)
map ParameterValueMap {
    key: ExtensionOrParameterName
    value: StringWithLengthBetween1And2048
}

/// The name of an extension or of a parameter.
@pattern("^[^\\/#:\\n]{1,64}$")
string ExtensionOrParameterName

/// The input breaks a constraint.
@error("client")
@httpError(400)
structure BadRequestException {
    /// What went wrong.
    Message: String

    /// Why the request was refused.
    Reason: BadRequestReason

    /// More about the reason.
    Details: BadRequestDetails
}

/// Why a request was refused.
enum BadRequestReason {
    /// The configuration did not pass its validators.
    INVALID_CONFIGURATION = "InvalidConfiguration"
}

/// What is known about a refused request.
union BadRequestDetails {
    /// The faults found in the configuration.
    InvalidConfiguration: InvalidConfigurationDetailList
}

/// Faults of a configuration.
list InvalidConfigurationDetailList {
    member: InvalidConfigurationDetail
}

/// One fault of a configuration.
structure InvalidConfigurationDetail {
    /// The constraint of the JSON schema that was broken.
    Constraint: String

    /// Where in the JSON schema that constraint stands.
    Location: String

    /// Why the configuration is invalid.
    Reason: String

    /// The kind of the fault.
    Type: String

    /// What the extension's function reported, if it failed during a synchronous call.
    Value: String
}

/// The state of the resource does not allow the request.
@error("client")
@httpError(409)
structure ConflictException {
    /// What went wrong.
    Message: String
}

/// The service failed.
@error("server")
@httpError(500)
structure InternalServerException {
    /// What went wrong.
    Message: String
}

/// The configuration is too large.
@error("client")
@httpError(413)
structure PayloadTooLargeException {
    /// What went wrong.
    Message: String

    /// The unit of limit and size.
    Measure: BytesMeasure

    /// The largest size allowed.
    Limit: Float = 0

    /// The size that was sent.
    Size: Float = 0
}

/// A unit of size.
enum BytesMeasure {
    /// Kilobytes.
    KILOBYTES
}

/// The resource does not exist.
@error("client")
@httpError(404)
structure ResourceNotFoundException {
    /// What went wrong.
    Message: String

    /// The resource that was looked for.
    ResourceName: String
}

/// One more resource would exceed a quota of the account.
@error("client")
@httpError(402)
structure ServiceQuotaExceededException {
    /// What went wrong.
    Message: String
}
