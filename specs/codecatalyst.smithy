$version: "2.0"

namespace com.amazonaws.codecatalyst

use aws.protocols#restJson1

/// Plans, builds, tests and ships software in shared projects.
@restJson1
@title("Amazon CodeCatalyst")
service CodeCatalyst {
    version: "2022-09-28"
    operations: [
        StartWorkflowRun
    ]
}

/// Begins a run of a workflow.
@http(method: "PUT", uri: "/v1/spaces/{spaceName}/projects/{projectName}/workflowRuns", code: 200)
@idempotent
operation StartWorkflowRun {
    input := {
        /// The space that holds the project. Its length is checked less strictly here than in the output.
        @httpLabel
        @length(min: 1)
        @required
        spaceName: NameString

        /// The project that holds the workflow. Its length is checked less strictly here than in the output.
        @httpLabel
        @length(min: 1)
        @required
        projectName: NameString

        /// The workflow to run.
        @httpQuery("workflowId")
        @required
        workflowId: Uuid

        /// Makes retries safe: requests that bear the same token start one run.
        @idempotencyToken
        @length(min: 1, max: 64)
        @pattern("^[a-zA-Z0-9]+(?:[-_\\.][a-zA-Z0-9]+)*$")
        clientToken: String
    }

    output := {
        /// The space that holds the project.
        @required
        spaceName: NameString

        /// The project that holds the workflow.
        @required
        projectName: NameString

        /// The ID of the run.
        @required
        id: Uuid

        /// The workflow that runs.
        @required
        workflowId: Uuid
    }

    errors: [
        AccessDeniedException
        ConflictException
        ResourceNotFoundException
        ServiceQuotaExceededException
        ThrottlingException
        ValidationException
    ]
}

/// The name of a space or project: letters and digits, in groups joined by single `-`, `_` or `.`.
@length(min: 3, max: 63)
@pattern("^[a-zA-Z0-9]+(?:[-_\\.][a-zA-Z0-9]+)*$")
string NameString

/// A UUID, its letters in either case.
@pattern("^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$")
string Uuid

/// The caller may not do this; a role that allows it is missing.
@error("client")
@httpError(403)
structure AccessDeniedException {
    /// What went wrong.
    @required
    message: String
}

/// The resource has changed in the meantime, or its state does not allow the request.
@error("client")
@httpError(409)
structure ConflictException {
    /// What went wrong.
    @required
    message: String
}

/// The resource does not exist, or the caller may not see it.
@error("client")
@httpError(404)
structure ResourceNotFoundException {
    /// What went wrong.
    @required
    message: String
}

/// A limit of the space's billing tier is reached.
@error("client")
@httpError(402)
structure ServiceQuotaExceededException {
    /// What went wrong.
    @required
    message: String
}

/// Too many requests in too short a time.
@error("client")
@httpError(429)
@retryable
structure ThrottlingException {
    /// What went wrong.
    @required
    message: String
}

/// The input breaks a constraint.
@error("client")
@httpError(400)
structure ValidationException {
    /// What went wrong.
    @required
    message: String
}
