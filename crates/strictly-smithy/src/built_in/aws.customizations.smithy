$version: "2.0"

namespace aws.customizations

/// An operation of Amazon S3 whose output has no element of its own around the payload.
@trait(selector: "operation")
structure s3UnwrappedXmlOutput {}
