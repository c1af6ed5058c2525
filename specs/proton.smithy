$version: "2.0"

namespace com.amazonaws.proton

use aws.protocols#awsJson1_0

/// Provisions infrastructure for services from templates that a platform team maintains.
@awsJson1_0
@title("AWS Proton")
service AwsProton20200720 {
    version: "2020-07-20"
    operations: [
        CreateServiceTemplateVersion
    ]
}

/// Creates a version of a service template: a major one, which may break what is built on the template, or a
/// minor one, which may not.
@idempotent
operation CreateServiceTemplateVersion {
    input := {
        /// Makes retries safe: requests that bear the same token create one version.
        @idempotencyToken
        clientToken: ClientToken

        /// The service template.
        @required
        templateName: ResourceName

        /// What this version is about.
        description: Description

        /// The major version that gets a new minor version. Without it, a new major version is created.
        majorVersion: TemplateVersionPart

        /// Where the template bundle is.
        @required
        source: TemplateVersionSourceInput

        /// The environment templates that the new version works with.
        @required
        compatibleEnvironmentTemplates: CompatibleEnvironmentTemplateInputList

        /// The tags of the new version.
        tags: TagList
    }

    output := {
        /// The new version.
        @required
        serviceTemplateVersion: ServiceTemplateVersion
    }

    errors: [
        AccessDeniedException
        ConflictException
        InternalServerException
        ResourceNotFoundException
        ServiceQuotaExceededException
        ThrottlingException
        ValidationException
    ]
}

/// A token that marks retries of one request: printable ASCII without spaces.
@length(min: 0, max: 64)
@pattern("^[!-~]*$")
string ClientToken

/// The name of a template.
@length(min: 1, max: 100)
@pattern("^[0-9A-Za-z]+[0-9A-Za-z_\\-]*$")
string ResourceName

/// A free-form description.
@length(min: 0, max: 500)
@sensitive
string Description

/// A major or minor version: a whole number without leading zeros.
@length(min: 1, max: 20)
@pattern("^(0|([1-9]{1}\\d*))$")
string TemplateVersionPart

/// Where a template bundle can be.
union TemplateVersionSourceInput {
    /// In an S3 bucket.
    s3: S3ObjectSource
}

/// A template bundle in S3.
structure S3ObjectSource {
    /// The bucket.
    @required
    bucket: S3Bucket

    /// The path of the bundle in the bucket.
    @required
    key: S3Key
}

/// The name of an S3 bucket.
@length(min: 3, max: 63)
@pattern("^[a-z0-9]+[a-z0-9-\\.]+[a-z0-9]+$")
string S3Bucket

/// The path of an object in an S3 bucket.
@length(min: 1, max: 1024)
string S3Key

/// The environment templates that a service template version is to work with.
@length(min: 1, max: 10)
list CompatibleEnvironmentTemplateInputList {
    member: CompatibleEnvironmentTemplateInput
}

/// An environment template that a service template version is to work with.
structure CompatibleEnvironmentTemplateInput {
    /// The environment template.
    @required
    templateName: ResourceName

    /// Its major version.
    @required
    majorVersion: TemplateVersionPart
}

/// Tags.
@length(min: 0, max: 50)
list TagList {
    member: Tag
}

/// A label on a resource.
structure Tag {
    /// The key of the tag.
    @required
    key: TagKey

    /// The value of the tag.
    @required
    value: TagValue
}

/// The key of a tag.
@length(min: 1, max: 128)
string TagKey

/// The value of a tag, which may be empty.
@length(min: 0, max: 256)
string TagValue

/// A version of a service template.
structure ServiceTemplateVersion {
    /// The service template.
    @required
    templateName: ResourceName

    /// The major part of the version.
    @required
    majorVersion: TemplateVersionPart

    /// The minor part of the version.
    @required
    minorVersion: TemplateVersionPart

    /// The minor version that the service recommends.
    recommendedMinorVersion: TemplateVersionPart

    /// How far the registration has come.
    @required
    status: TemplateVersionStatus

    /// More about the status.
    statusMessage: StatusMessage

    /// What this version is about.
    description: Description

    /// The ARN of the version.
    @required
    arn: ServiceTemplateVersionArn

    /// When the version was created.
    @required
    createdAt: Timestamp

    /// When the version was last modified.
    @required
    lastModifiedAt: Timestamp

    /// The environment templates that the version works with.
    @required
    compatibleEnvironmentTemplates: CompatibleEnvironmentTemplateList

    /// The schema of the inputs that the template asks for.
    schema: TemplateSchema
}

/// How far the registration of a template version has come.
enum TemplateVersionStatus {
    /// The bundle is being checked.
    REGISTRATION_IN_PROGRESS

    /// The bundle was refused.
    REGISTRATION_FAILED

    /// Registered, not yet offered to developers.
    DRAFT

    /// Offered to developers.
    PUBLISHED
}

/// More about a status.
@sensitive
string StatusMessage

/// The ARN of a service template version.
string ServiceTemplateVersionArn

/// The environment templates that a service template version works with.
list CompatibleEnvironmentTemplateList {
    member: CompatibleEnvironmentTemplate
}

/// An environment template that a service template version works with.
structure CompatibleEnvironmentTemplate {
    /// The environment template.
    @required
    templateName: ResourceName

    /// Its major version.
    @required
    majorVersion: TemplateVersionPart
}

/// A schema in YAML.
@length(min: 1, max: 51200)
@mediaType("application/yaml")
@sensitive
string TemplateSchema

/// What went wrong, in words.
@sensitive
string ErrorMessage

/// The caller may not do this.
@error("client")
@httpError(400)
structure AccessDeniedException {
    /// What went wrong.
    @required
    message: ErrorMessage
}

/// Another operation or resource stands in the way.
@error("client")
@httpError(400)
structure ConflictException {
    /// What went wrong.
    @required
    message: ErrorMessage
}

/// The service failed.
@error("server")
@httpError(500)
@retryable
structure InternalServerException {
    /// What went wrong.
    @required
    message: ErrorMessage
}

/// The resource does not exist.
@error("client")
@httpError(400)
structure ResourceNotFoundException {
    /// What went wrong.
    @required
    message: ErrorMessage
}

/// A quota of the account is reached.
@error("client")
@httpError(400)
structure ServiceQuotaExceededException {
    /// What went wrong.
    @required
    message: ErrorMessage
}

/// Too many requests in too short a time.
@error("client")
@httpError(400)
@retryable(throttling: true)
structure ThrottlingException {
    /// What went wrong.
    @required
    message: ErrorMessage
}

/// The input breaks a constraint.
@error("client")
@httpError(400)
structure ValidationException {
    /// What went wrong.
    @required
    message: ErrorMessage
}
