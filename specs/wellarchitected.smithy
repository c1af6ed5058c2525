$version: "2.0"

namespace com.amazonaws.wellarchitected

use aws.protocols#restJson1

/// Reviews workloads against architectural best practices.
@restJson1
@title("AWS Well-Architected Tool")
service WellArchitectedApiServiceLambda {
    version: "2020-03-31"
    operations: [
        CreateMilestone
    ]
}

/// Records the present state of a workload as a milestone.
@http(method: "POST", uri: "/workloads/{WorkloadId}/milestones", code: 200)
operation CreateMilestone {
    input := {
        /// The workload.
        @httpLabel
        @required
        WorkloadId: WorkloadId

        /// The name of the milestone.
        @required
        MilestoneName: MilestoneName

        /// Makes retries safe: requests that bear the same token and input create one milestone.
        @idempotencyToken
        @required
        ClientRequestToken: ClientRequestToken
    }

    output := {
        /// The workload.
        WorkloadId: WorkloadId

        /// The number of the milestone.
        MilestoneNumber: MilestoneNumber
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

/// The ID of a workload, unique within a region.
@length(min: 32, max: 32)
@pattern("^[0-9a-f]{32}$")
string WorkloadId

/// The name of a milestone, unique within its workload.
@length(min: 3, max: 100)
string MilestoneName

/// A token that marks retries of one request; its case matters.
@length(min: 1, max: 2048)
string ClientRequestToken

/// The number of a milestone. A workload has at most 100 of them.
@range(min: 1, max: 100)
integer MilestoneNumber

/// What went wrong, in words.
string ExceptionMessage

/// The resource an error is about.
string ExceptionResourceId

/// The type of the resource an error is about.
string ExceptionResourceType

/// The code of a quota, as Service Quotas knows it.
string QuotaCode

/// The code of a service, as Service Quotas knows it.
string ServiceCode

/// The caller may not do this.
@error("client")
@httpError(403)
structure AccessDeniedException {
    /// What went wrong.
    @clientOptional
    @required
    Message: ExceptionMessage
}

/// The resource was processed already, was deleted, or is too large.
@error("client")
@httpError(409)
structure ConflictException {
    /// What went wrong.
    @clientOptional
    @required
    Message: ExceptionMessage

    /// The resource in question.
    @clientOptional
    @required
    ResourceId: ExceptionResourceId

    /// Its type.
    @clientOptional
    @required
    ResourceType: ExceptionResourceType
}

/// The service failed.
@error("server")
@httpError(500)
structure InternalServerException {
    /// What went wrong.
    @clientOptional
    @required
    Message: ExceptionMessage
}

/// The resource does not exist.
@error("client")
@httpError(404)
structure ResourceNotFoundException {
    /// What went wrong.
    @clientOptional
    @required
    Message: ExceptionMessage

    /// The resource that was looked for.
    @clientOptional
    @required
    ResourceId: ExceptionResourceId

    /// Its type.
    @clientOptional
    @required
    ResourceType: ExceptionResourceType
}

/// A quota of the caller is reached.
@error("client")
@httpError(402)
structure ServiceQuotaExceededException {
    /// What went wrong.
    @clientOptional
    @required
    Message: ExceptionMessage

    /// The resource in question.
    ResourceId: ExceptionResourceId

    /// Its type.
    ResourceType: ExceptionResourceType

    /// The quota.
    @clientOptional
    @required
    QuotaCode: QuotaCode

    /// The service the quota belongs to.
    @clientOptional
    @required
    ServiceCode: ServiceCode
}

/// Too many requests in too short a time.
@error("client")
@httpError(429)
structure ThrottlingException {
    /// What went wrong.
    @clientOptional
    @required
    Message: ExceptionMessage

    /// The quota.
    QuotaCode: QuotaCode

    /// The service the quota belongs to.
    ServiceCode: ServiceCode
}

/// The input breaks a constraint.
@error("client")
@httpError(400)
structure ValidationException {
    /// What went wrong.
    @clientOptional
    @required
    Message: ExceptionMessage

    /// Why the request was refused.
    Reason: ValidationExceptionReason

    /// The members of the input that are to blame.
    Fields: ValidationExceptionFieldList
}

/// Why a request was refused.
enum ValidationExceptionReason {
    /// There is no such operation.
    UNKNOWN_OPERATION

    /// The request could not be read.
    CANNOT_PARSE

    /// A member breaks a constraint.
    FIELD_VALIDATION_FAILED

    /// None of the above.
    OTHER
}

/// Members of an input that broke a constraint.
list ValidationExceptionFieldList {
    member: ValidationExceptionField
}

/// A member of an input that broke a constraint.
structure ValidationExceptionField {
    /// The name of the member.
    @clientOptional
    @required
    Name: ValidationExceptionFieldName

    /// What is wrong with it.
    @clientOptional
    @required
    Message: ExceptionMessage
}

/// The name of a member of an input.
string ValidationExceptionFieldName
