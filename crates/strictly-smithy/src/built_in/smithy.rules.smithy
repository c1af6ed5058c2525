$version: "2.0"

namespace smithy.rules

/// The rules by which a client finds the endpoint of a service.
@unstable
@trait(selector: "service")
document endpointRuleSet

/// The rules by which a client finds the endpoint of a service, as a decision diagram.
@unstable
@trait(selector: "service")
document endpointBdd

/// Endpoints that the rules must lead to.
@unstable
@trait(
    selector: "service :is([trait|smithy.rules#endpointRuleSet], [trait|smithy.rules#endpointBdd])"
)
structure endpointTests {
    /// The version of the form of these tests.
    @required
    version: String

    testCases: EndpointTestList
}

/// A member of an input that the rules take as a parameter.
@unstable
@trait(selector: "operation -[input]-> structure > member")
structure contextParam {
    @required
    name: String
}

/// Parameters of the rules that are the same in all calls of an operation.
@unstable
@trait(selector: "operation")
map staticContextParams {
    key: String
    value: StaticContextParamDefinition
}

/// Parameters of the rules that come from an expression over the input.
@unstable
@trait(selector: "operation")
map operationContextParams {
    key: String
    value: OperationContextParamDefinition
}

/// Parameters of the rules that are set on the client.
@unstable
@trait(selector: "service")
map clientContextParams {
    key: String
    value: ClientContextParamDefinition
}

@private
structure StaticContextParamDefinition {
    @required
    value: Document
}

@private
structure OperationContextParamDefinition {
    /// A JMESPath expression.
    @required
    path: String
}

@private
structure ClientContextParamDefinition {
    @required
    type: ShapeType

    documentation: String
}

@private
enum ShapeType {
    STRING = "string"
    BOOLEAN = "boolean"
}

@private
list EndpointTestList {
    member: EndpointTest
}

@private
structure EndpointTest {
    documentation: String

    /// The parameters.
    params: Document

    /// Calls whose endpoint must be the expected one.
    operationInputs: OperationInputs

    @required
    expect: EndpointTestExpectation
}

@private
list OperationInputs {
    member: OperationInput
}

@private
structure OperationInput {
    @required
    operationName: String

    operationParams: Document

    builtInParams: Document

    clientParams: Document
}

@private
union EndpointTestExpectation {
    error: String
    endpoint: EndpointExpectation
}

@private
structure EndpointExpectation {
    url: String
    headers: EndpointHeaders
    properties: Properties
}

@private
map EndpointHeaders {
    key: String
    value: EndpointHeaderValue
}

@private
list EndpointHeaderValue {
    member: String
}

@private
map Properties {
    key: String
    value: Document
}
