$version: "2.0"

namespace smithy.test

/// Requests that a protocol makes of inputs.
@trait(selector: "operation")
@length(min: 1)
list httpRequestTests {
    member: HttpRequestTestCase
}

/// Responses that a protocol makes of outputs and errors.
@trait(selector: ":test(operation, structure[trait|error])")
@length(min: 1)
list httpResponseTests {
    member: HttpResponseTestCase
}

/// Requests that a server must refuse, and how.
@trait(selector: "operation")
@length(min: 1)
@unstable
list httpMalformedRequestTests {
    member: HttpMalformedRequestTestCase
}

/// Event streams, event by event.
@trait(
    selector: "operation :test(-[input, output]-> structure > member > union[trait|streaming])"
)
@length(min: 1)
list eventStreamTests {
    member: EventStreamTestCase
}

/// Calls that show whether a service is alive.
@trait(selector: "operation")
@length(min: 1)
list smokeTests {
    member: SmokeTestCase
}

@private
@mixin
structure HttpMessageMixin {
    headers: StringMap
    forbidHeaders: StringList
    requireHeaders: StringList
    body: String
    bodyMediaType: String
}

@private
@mixin
structure HttpRequestMixin with [HttpMessageMixin] {
    @required
    @length(min: 1)
    method: String

    @required
    @length(min: 1)
    uri: String

    host: String

    resolvedHost: String

    queryParams: StringList

    forbidQueryParams: StringList

    requireQueryParams: StringList
}

@private
@mixin
structure HttpResponseMixin with [HttpMessageMixin] {
    @required
    @range(min: 100, max: 599)
    code: Integer
}

@private
@mixin
structure TestCaseMixin {
    /// What tells it from the other cases.
    @required
    @pattern("^[A-Za-z_][A-Za-z0-9_]+$")
    id: String

    @required
    @idRef(failWhenMissing: true, selector: "[trait|protocolDefinition]")
    protocol: String

    documentation: String

    tags: NonEmptyStringList
}

@private
@mixin
structure MessageTestCaseMixin with [TestCaseMixin] {
    @idRef(failWhenMissing: true, selector: "[trait|authDefinition]")
    authScheme: String

    /// The input, output or error.
    params: Document

    vendorParams: Document

    @idRef(failWhenMissing: true)
    vendorParamsShape: String

    /// Who must pass it; both, if nothing is said.
    appliesTo: AppliesTo
}

@private
structure HttpRequestTestCase with [HttpRequestMixin, MessageTestCaseMixin] {}

@private
structure HttpResponseTestCase with [HttpResponseMixin, MessageTestCaseMixin] {}

@private
structure HttpMalformedRequestTestCase with [TestCaseMixin] {
    @required
    request: HttpMalformedRequestDefinition

    @required
    response: HttpMalformedResponseDefinition

    /// Values to put into the case, which makes one case of each.
    testParameters: HttpMalformedRequestTestParametersDefinition
}

@private
structure HttpMalformedRequestDefinition {
    @required
    @length(min: 1)
    method: String

    @required
    @length(min: 1)
    uri: String

    host: String

    queryParams: StringList

    headers: StringMap

    body: String

    bodyMediaType: String
}

@private
structure HttpMalformedResponseDefinition {
    headers: StringMap

    @required
    @range(min: 100, max: 599)
    code: Integer

    body: HttpMalformedResponseBodyDefinition
}

@private
structure HttpMalformedResponseBodyDefinition {
    @required
    assertion: HttpMalformedResponseBodyAssertion

    @required
    mediaType: String
}

@private
union HttpMalformedResponseBodyAssertion {
    /// The whole body.
    contents: String

    /// A pattern that the message matches.
    messageRegex: String
}

@private
map HttpMalformedRequestTestParametersDefinition {
    key: String
    value: StringList
}

@private
structure EventStreamTestCase with [TestCaseMixin] {
    initialRequestParams: Document

    initialRequest: Document

    @idRef(failWhenMissing: true, selector: "structure")
    initialRequestShape: String

    initialResponseParams: Document

    initialResponse: Document

    @idRef(failWhenMissing: true, selector: "structure")
    initialResponseShape: String

    events: Events

    expectation: TestExpectation

    vendorParams: Document

    @idRef(failWhenMissing: true, selector: "structure")
    vendorParamsShape: String

    appliesTo: AppliesTo
}

/// A request as [EventStreamTestCase] may describe one.
structure InitialHttpRequest with [HttpRequestMixin] {}

/// A response as [EventStreamTestCase] may describe one.
structure InitialHttpResponse with [HttpResponseMixin] {}

@private
list Events {
    member: Event
}

@private
structure Event {
    @required
    type: EventType

    params: Document

    headers: EventHeaders

    forbidHeaders: StringList

    requireHeaders: StringList

    body: Blob

    bodyMediaType: String

    bytes: Blob

    vendorParams: Document = {}

    @idRef(failWhenMissing: true, selector: "structure")
    vendorParamsShape: String
}

@private
enum EventType {
    REQUEST = "request"
    RESPONSE = "response"
}

@private
map EventHeaders {
    key: String
    value: EventHeaderValue
}

@private
union EventHeaderValue {
    boolean: Boolean
    byte: Byte
    short: Short
    integer: Integer
    long: Long
    blob: Blob
    string: String
    timestamp: Timestamp
}

@private
union TestExpectation {
    success: Unit
    failure: TestFailureExpectation
}

@private
structure TestFailureExpectation {
    @idRef(failWhenMissing: true, selector: "[trait|error]")
    errorId: String
}

@private
structure SmokeTestCase {
    @required
    @pattern("^[A-Za-z_][A-Za-z0-9_]+$")
    id: String

    /// The input.
    params: Document

    vendorParams: Document

    // Published models name shapes here that they do not hold.
    @idRef
    vendorParamsShape: String

    @required
    expect: Expectation

    tags: NonEmptyStringList
}

@private
union Expectation {
    success: Unit
    failure: FailureExpectation
}

@private
structure FailureExpectation {
    @idRef(failWhenMissing: true, selector: "structure[trait|error]")
    errorId: String
}

@private
enum AppliesTo {
    CLIENT = "client"
    SERVER = "server"
}

@private
list StringList {
    member: String
}

@private
map StringMap {
    key: String
    value: String
}

@private
list NonEmptyStringList {
    member: NonEmptyString
}

@private
@length(min: 1)
string NonEmptyString
