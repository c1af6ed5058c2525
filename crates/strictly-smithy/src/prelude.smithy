// The prelude: the simple shapes and the traits that every model can use.
//
// Shapes and members are those of the prelude of Smithy 2.0. The rules that `breakingChanges`
// would state are left out: they guide comparisons of two models, not the reading of one.
$version: "2.0"

namespace smithy.api

// ---- Shapes ----

blob Blob

boolean Boolean

string String

byte Byte

short Short

integer Integer

long Long

float Float

double Double

bigInteger BigInteger

bigDecimal BigDecimal

timestamp Timestamp

document Document

@default(false)
boolean PrimitiveBoolean

@default(0)
byte PrimitiveByte

@default(0)
short PrimitiveShort

@default(0)
integer PrimitiveInteger

@default(0)
long PrimitiveLong

@default(0)
float PrimitiveFloat

@default(0)
double PrimitiveDouble

/// Nothing: what an operation without input takes, and a union member without a value targets.
@unitType
structure Unit {}

// ---- Traits about traits ----

/// Lets a shape be applied to others as a trait.
@trait(selector: ":is(simpleType, list, map, structure, union)")
structure trait {
    /// The shapes that it may be applied to.
    selector: String

    /// Whether a structure may use it once only.
    structurallyExclusive: StructurallyExclusive

    /// Traits that may not stand beside it.
    conflicts: NonEmptyStringList

    /// Which changes of it break those who use the model.
    breakingChanges: TraitDiffRules
}

@private
@length(min: 1)
list TraitDiffRules {
    member: TraitDiffRule
}

@private
structure TraitDiffRule {
    /// A JSON Pointer into the value of the trait.
    path: String

    /// The change it is about.
    @required
    change: TraitChangeType

    /// How bad that change is.
    severity: Severity = "ERROR"

    /// Why it is.
    message: String
}

@private
enum TraitChangeType {
    /// One value becomes another.
    UPDATE = "update"

    /// A value comes into being.
    ADD = "add"

    /// A value goes.
    REMOVE = "remove"

    /// A value comes or goes.
    PRESENCE = "presence"

    /// Whatever happens.
    ANY = "any"
}

@private
enum Severity {
    /// Worth knowing.
    NOTE

    /// Worth a look.
    WARNING

    /// Worth a stop.
    DANGER

    /// Not to be used.
    ERROR
}

@private
enum StructurallyExclusive {
    /// One member of a structure may have the trait.
    MEMBER = "member"

    /// One member of a structure may target a shape that has the trait.
    TARGET = "target"
}

/// Rules for the shapes that a trait is applied to, by event ID.
@trait(selector: "[trait|trait]")
map traitValidators {
    @length(min: 1)
    key: String

    value: TraitValidator
}

@private
structure TraitValidator {
    /// Starts at the shape with the trait; what it yields is at fault.
    @required
    selector: String

    /// What to say of such a shape.
    message: String

    /// How bad it is.
    severity: Severity = "ERROR"
}

/// Says that a string names a shape.
@trait(selector: ":test(string, member > string)")
structure idRef {
    /// What the named shape must match.
    selector: String = "*"

    /// Whether the named shape must be in the model.
    failWhenMissing: Boolean

    /// What to say if it is not as it should be.
    errorMessage: String
}

/// Makes a shape a protocol that services can speak.
@trait(selector: "structure[trait|trait]")
structure protocolDefinition {
    /// Traits that whoever implements the protocol must understand.
    traits: TraitShapeIdList

    /// Whether the protocol has no place for documents.
    @deprecated(message: "`traitValidators` says it better")
    noInlineDocumentSupport: Boolean
}

/// Makes a shape a way to authenticate.
@trait(selector: "structure[trait|trait]")
structure authDefinition {
    /// Traits that whoever implements the scheme must understand.
    traits: TraitShapeIdList
}

@private
list TraitShapeIdList {
    member: TraitShapeId
}

@private
@idRef(failWhenMissing: true, selector: "[trait|trait]")
string TraitShapeId

/// Gives the values under a metadata key a shape.
@trait(selector: "dataType :not([trait|input]) :not([trait|output])")
structure metadata {
    /// The key; one shape only may claim it.
    @required
    @length(min: 1)
    key: String
}

/// Makes a shape one that others take their members and traits from.
@trait(selector: ":not(member)")
structure mixin {
    /// Traits that stay behind.
    localTraits: LocalMixinTraitList
}

@private
list LocalMixinTraitList {
    member: LocalMixinTrait
}

@private
@idRef(
    selector: "[trait|trait]"
    failWhenMissing: true
    errorMessage: "`localTraits` may only name traits of the model"
)
string LocalMixinTrait

/// Marks the one structure that has no meaning as a value.
@trait(selector: "[id=smithy.api#Unit]")
structure unitType {}

/// Keeps a shape to its own namespace.
@trait
structure private {}

/// Silences findings about a shape, by event ID.
@trait
list suppress {
    @length(min: 1)
    member: String
}

// ---- Documentation ----

/// Explains a shape or member, in CommonMark.
@trait
string documentation

/// Points to further reading, by title.
@trait
@length(min: 1)
map externalDocumentation {
    key: NonEmptyString
    value: NonEmptyString
}

/// Advises against further use.
@trait
structure deprecated {
    /// Why, and what to use instead.
    message: String

    /// Since when: a version or a date.
    since: String
}

/// Shows an operation in use.
@trait(selector: "operation")
list examples {
    member: Example
}

@private
structure Example {
    /// What it shows.
    @required
    title: String

    /// What there is to say about it.
    documentation: String

    /// What the operation is given.
    input: Document

    /// What it answers.
    output: Document

    /// The error that it answers with instead.
    error: ExampleError

    /// Whether the input may break constraints.
    allowConstraintErrors: Boolean
}

@private
structure ExampleError {
    /// Which error.
    @idRef(selector: "structure[trait|error]")
    shapeId: String

    /// What is in it.
    content: Document
}

/// Keeps a shape out of what outsiders see.
@trait
structure internal {}

/// Says that a member is better set than left out.
@trait(selector: "structure > member", conflicts: [required])
structure recommended {
    /// Why setting the member is a good idea.
    reason: String
}

/// Names the version in which a shape appeared.
@trait
string since

/// Labels a shape, so that tools can group it.
@trait
list tags {
    member: String
}

/// Gives a service or resource a proper name.
@trait
string title

/// Says that a shape may still change.
@trait
structure unstable {}

// ---- Constraints ----

/// Closes a string over a set of values.
@trait(selector: "string :not(enum)")
@length(min: 1)
@deprecated(message: "enum shapes have taken its place", since: "2.0")
list enum {
    member: EnumDefinition
}

@private
structure EnumDefinition {
    /// The text on the wire.
    @required
    value: NonEmptyString

    /// A name for it in code.
    name: EnumConstantBodyName

    /// What it means, in CommonMark.
    documentation: String

    /// Labels.
    tags: NonEmptyStringList

    /// Whether its use is advised against.
    deprecated: Boolean
}

@private
@pattern("^[a-zA-Z_]+[a-zA-Z_0-9]*$")
string EnumConstantBodyName

/// The wire value of a member of an enum or intEnum.
@trait(selector: ":is(enum, intEnum) > member")
@tags(["diff.error.const"])
document enumValue

/// Bounds a length: of text in characters, of a blob in bytes, of a list or map in entries.
@trait(selector: ":test(list, map, string, blob, member > :is(list, map, string, blob))")
structure length {
    /// The least length allowed.
    min: Long

    /// The greatest length allowed.
    max: Long
}

/// A regular expression that a string must contain a match of.
@trait(selector: ":test(string, member > string)")
string pattern

/// Bounds a number.
@trait(selector: ":test(number, member > number)")
structure range {
    /// The least number allowed.
    min: BigDecimal

    /// The greatest number allowed.
    max: BigDecimal
}

/// Says that a structure must have the member.
@trait(selector: "structure > member")
structure required {}

/// Says that no two items of a list may be equal.
@trait(selector: "list :not(> member ~> :is(float, double, document))", conflicts: [sparse])
structure uniqueItems {}

// ---- Types and presence ----

/// Says in models of Smithy 1.0 that absence is a value of its own.
@trait(
    selector: """
        :test(boolean, byte, short, integer, long, float, double,
        member > :test(boolean, byte, short, integer, long, float, double))"""
)
structure box {}

/// The value that absence stands for.
@trait(selector: ":is(simpleType, list, map, structure > member :test(> :is(simpleType, list, map)))")
document default

/// Says that a default came later than the member.
@trait(selector: "structure > member [trait|default]")
structure addedDefault {}

/// Lets clients treat a member as if absence were always possible.
@trait(selector: "structure > member")
structure clientOptional {}

/// Makes a structure the input of one operation.
@trait(selector: "structure", conflicts: [output, error])
structure input {}

/// Makes a structure the output of one operation.
@trait(selector: "structure", conflicts: [input, error])
structure output {}

/// Makes a structure an error, and says whose.
@trait(selector: "structure", conflicts: [trait])
enum error {
    /// The caller is at fault.
    CLIENT = "client"

    /// The service is at fault.
    SERVER = "server"
}

/// Lets a list or map hold nulls.
@trait(selector: ":is(list, map)")
structure sparse {}

/// Keeps values out of logs.
@trait(selector: ":not(:test(service, operation, resource, member))")
structure sensitive {}

/// Says what the content of a blob or string is.
@trait(selector: ":is(blob, string)")
string mediaType

/// How a timestamp is written.
@trait(selector: ":test(timestamp, member > timestamp)")
enum timestampFormat {
    /// RFC 3339, in UTC.
    DATE_TIME = "date-time"

    /// Seconds since the beginning of 1970 in UTC, fractions allowed.
    EPOCH_SECONDS = "epoch-seconds"

    /// The IMF-fixdate of RFC 9110.
    HTTP_DATE = "http-date"
}

/// The name of a member in JSON.
@trait(selector: ":is(structure, union) > member")
string jsonName

// ---- Behaviour ----

/// Says that an operation changes nothing.
@trait(selector: "operation", conflicts: [idempotent])
structure readonly {}

/// Says that doing an operation twice is doing it once.
@trait(selector: "operation", conflicts: [readonly])
structure idempotent {
    /// Errors that say that it had been done before.
    exists: IdempotentErrors

    /// Errors that say that there was nothing left to do.
    notFound: IdempotentErrors
}

@private
list IdempotentErrors {
    @idRef(selector: "[trait|error]")
    member: String
}

/// Marks the member by which a service knows a repeated request.
@trait(selector: "structure > :test(member > string)", structurallyExclusive: "member")
@notProperty
structure idempotencyToken {}

/// Says that an error is worth another try.
@trait(selector: "structure[trait|error]")
structure retryable {
    /// Whether to wait first, since the service is busy.
    throttling: Boolean
}

/// Says that an operation answers in pages.
@trait(selector: ":is(service, operation)")
structure paginated {
    /// The input member that asks for the next page.
    inputToken: NonEmptyString

    /// The output member that tells of one.
    outputToken: NonEmptyString

    /// The output member that is cut into pages.
    items: NonEmptyString

    /// The input member that limits a page.
    pageSize: NonEmptyString
}

/// Says that an operation may let the caller wait.
@trait(selector: "operation")
@unstable
structure longPoll {
    /// For how many milliseconds.
    @required
    @range(min: 1)
    timeoutMillis: Integer
}

/// Says that requests of an operation may be compressed.
@trait(selector: "operation")
structure requestCompression {
    /// How, the preferred way first.
    @required
    encodings: RequestCompressionEncodingsList
}

// Not an enum, since case does not count.
@private
list RequestCompressionEncodingsList {
    member: String
}

// ---- Resources ----

/// Says that putting a resource never replaces one.
@trait(selector: "resource:test(-[put]->)")
structure noReplace {}

/// Says which resources a shape refers to.
@trait(selector: ":is(structure, string)")
list references {
    member: Reference
}

@private
structure Reference {
    /// Which resource.
    @required
    resource: NonEmptyString

    /// Which members hold its identifiers.
    ids: NonEmptyStringMap

    /// The service that has it.
    service: NonEmptyString

    /// How the two are related.
    rel: NonEmptyString
}

/// Says which identifier of the resource a member holds.
@trait(selector: "structure > :test(member[trait|required] > string)")
@length(min: 1)
@notProperty
string resourceIdentifier

/// Says which property of the resource a member holds.
@trait(selector: "structure > member", conflicts: [resourceIdentifier])
structure property {
    /// The property, if it is not named as the member is.
    name: String
}

/// Says that a member holds no property of the resource.
@trait(selector: ":is(operation -[input, output]-> structure > member, [trait|trait])")
@notProperty
structure notProperty {}

/// Says that the properties of the resource are one level down.
@trait(
    selector: "operation -[input, output]-> structure > member :test(> structure)"
    structurallyExclusive: "member"
)
@notProperty
structure nestedProperties {}

// ---- Authentication ----

/// The ways to authenticate, the preferred one first.
@trait(selector: ":is(service, operation)")
@uniqueItems
list auth {
    member: AuthTraitReference
}

@private
@idRef(selector: "[trait|authDefinition]")
string AuthTraitReference

/// Lets callers of an operation stay unknown.
@trait(selector: "operation")
structure optionalAuth {}

/// User name and password, in the Basic scheme of HTTP.
@trait(selector: "service")
@authDefinition
@externalDocumentation("RFC 2617": "https://tools.ietf.org/html/rfc2617.html")
structure httpBasicAuth {}

/// User name and password, in the Digest scheme of HTTP.
@trait(selector: "service")
@authDefinition
@externalDocumentation("RFC 2617": "https://tools.ietf.org/html/rfc2617.html")
structure httpDigestAuth {}

/// A token, in the Bearer scheme of HTTP.
@trait(selector: "service")
@authDefinition
@externalDocumentation("RFC 6750": "https://tools.ietf.org/html/rfc6750.html")
structure httpBearerAuth {}

/// A key, in a header or in the query string.
@trait(selector: "service")
@authDefinition
structure httpApiKeyAuth {
    /// The name of that header or parameter.
    @required
    name: NonEmptyString

    /// Which of the two.
    @required
    in: HttpApiKeyLocations

    /// The scheme, if the header is `Authorization`.
    scheme: NonEmptyString
}

@private
enum HttpApiKeyLocations {
    HEADER = "header"
    QUERY = "query"
}

// ---- HTTP ----

/// The method, URI and status code of an operation.
@trait(selector: "operation")
structure http {
    /// The request method.
    @required
    method: NonEmptyString

    /// The path with its labels, and literals of the query string.
    @required
    uri: NonEmptyString

    /// The status code of success.
    @range(min: 100, max: 999)
    code: Integer = 200
}

/// Binds a member to the label of the URI that has its name.
@trait(
    selector: "structure > member[trait|required] :test(> :test(string, number, boolean, timestamp))"
    conflicts: [httpHeader, httpQuery, httpPrefixHeaders, httpPayload, httpResponseCode, httpQueryParams]
)
structure httpLabel {}

/// Binds a member to a parameter of the query string.
@trait(
    selector: """
        structure > member
        :test(> :test(string, number, boolean, timestamp),
        > list > member > :test(string, number, boolean, timestamp))"""
    conflicts: [httpLabel, httpHeader, httpPrefixHeaders, httpPayload, httpResponseCode, httpQueryParams]
)
@length(min: 1)
string httpQuery

/// Binds a map to the parameters of the query string.
@trait(
    selector: """
        structure > member
        :test(> map > member[id|member=value] > :test(string, list > member > string))"""
    structurallyExclusive: "member"
    conflicts: [httpLabel, httpQuery, httpHeader, httpPayload, httpResponseCode, httpPrefixHeaders]
)
structure httpQueryParams {}

/// Binds a member to a header.
@trait(
    selector: """
        structure > :test(member > :test(boolean, number, string, timestamp,
        list > member > :test(boolean, number, string, timestamp)))"""
    conflicts: [httpLabel, httpQuery, httpPrefixHeaders, httpPayload, httpResponseCode, httpQueryParams]
)
@length(min: 1)
string httpHeader

/// Binds a map to the headers with a prefix.
@trait(
    selector: """
        structure > member
        :test(> map :not([trait|sparse]) > member[id|member=value] > string)"""
    structurallyExclusive: "member"
    conflicts: [httpLabel, httpQuery, httpHeader, httpPayload, httpResponseCode, httpQueryParams]
)
string httpPrefixHeaders

/// Binds a member to the whole body.
@trait(
    selector: "structure > member"
    conflicts: [httpLabel, httpQuery, httpHeader, httpPrefixHeaders, httpResponseCode, httpQueryParams]
    structurallyExclusive: "member"
)
structure httpPayload {}

/// The status code of an error.
@trait(selector: "structure[trait|error]")
integer httpError

/// Binds a member to the status code of the response.
@trait(
    selector: "structure :not([trait|input]) > member :test(> integer)"
    structurallyExclusive: "member"
    conflicts: [httpLabel, httpQuery, httpHeader, httpPrefixHeaders, httpPayload, httpQueryParams]
)
structure httpResponseCode {}

/// What browsers may do with a service from pages of another origin.
@trait(selector: "service")
structure cors {
    /// The origin that is let in.
    origin: NonEmptyString = "*"

    /// The origins that are let in, each by a name of its own.
    origins: NonEmptyStringMap

    /// For how many seconds the answer to a preflight holds.
    maxAge: Integer = 600

    /// Request headers that are let through beside those of the model.
    additionalAllowedHeaders: NonEmptyStringList

    /// Response headers that are shown beside those of the model.
    additionalExposedHeaders: NonEmptyStringList
}

/// Says that requests of an operation carry a checksum.
@unstable
@trait(selector: "operation")
structure httpChecksumRequired {}

/// Puts something before the host name of the service.
@trait(selector: "operation")
structure endpoint {
    /// What, with its labels.
    @required
    hostPrefix: NonEmptyString
}

/// Binds a member to the label of the host prefix that has its name.
@trait(selector: "structure > :test(member[trait|required] > string)")
structure hostLabel {}

// ---- Streams ----

/// Says that a blob or a union does not arrive at once.
@trait(selector: ":is(blob, union)", structurallyExclusive: "target")
structure streaming {}

/// Says that the length of a stream is known when it starts.
@trait(selector: "blob[trait|streaming]")
structure requiresLength {}

/// Makes a member the payload of an event.
@trait(
    selector: "structure > :test(member > :test(blob, string, structure, union))"
    conflicts: [eventHeader]
    structurallyExclusive: "member"
)
structure eventPayload {}

/// Makes a member a header of an event.
@trait(
    selector: """
        structure >
        :test(member > :test(boolean, byte, short, integer, long, blob, string, timestamp))"""
    conflicts: [eventPayload]
)
structure eventHeader {}

// ---- XML ----

/// Makes a member an attribute of its element.
@trait(
    selector: "structure > :test(member > :test(boolean, number, string, timestamp))"
    conflicts: [xmlNamespace]
)
structure xmlAttribute {}

/// Leaves out the element around the entries of a list or map.
@trait(selector: ":is(structure, union) > :test(member > :test(list, map))")
structure xmlFlattened {}

/// The name of an element or attribute.
@trait(selector: ":is(structure, union, member)")
@pattern("^[a-zA-Z_][a-zA-Z_0-9-]*(:[a-zA-Z_][a-zA-Z_0-9-]*)?$")
string xmlName

/// The namespace of an element.
@trait(
    selector: ":is(service, member, simpleType, list, map, structure, union)"
    conflicts: [xmlAttribute]
)
structure xmlNamespace {
    /// The namespace itself.
    @required
    uri: NonEmptyString

    /// What stands for it in names.
    @pattern("^[a-zA-Z_][a-zA-Z_0-9-]*$")
    prefix: NonEmptyString
}

// ---- Closures ----

/// Sets of shapes that tools know by name.
@private
@metadata(key: "shapeClosures")
list ShapeClosures {
    member: ShapeClosure
}

@private
structure ShapeClosure {
    /// Its name, in the form of a shape ID.
    @required
    id: ClosureId

    /// Namespaces that are in it as a whole.
    includeNamespaces: Namespaces = []

    /// Shapes that are in it as well.
    @length(min: 1)
    includeBySelector: String

    /// Other names for shapes whose own would collide.
    rename: Renames = {}

    /// What it is for, in CommonMark.
    documentation: CommonMark
}

// Only the form of a shape ID is asked for, so the reference may lead nowhere.
@private
@idRef(failWhenMissing: false)
string ClosureId

@private
@uniqueItems
list Namespaces {
    member: String
}

@private
map Renames {
    @idRef(
        failWhenMissing: true
        selector: ":not(:is(member, service, resource, operation))"
        errorMessage: "only data shapes of the model can be renamed; members and services, resources, operations cannot"
    )
    key: String

    value: Identifier
}

// ---- Helpers ----

@private
@externalDocumentation("CommonMark Specification": "https://commonmark.org/")
@mediaType("text/markdown; charset=UTF-8; variant=CommonMark")
string CommonMark

@private
@pattern("^(_+[a-zA-Z0-9]|[a-zA-Z])\\w*$")
string Identifier

@private
@length(min: 1)
string NonEmptyString

@private
list NonEmptyStringList {
    member: NonEmptyString
}

@private
map NonEmptyStringMap {
    key: NonEmptyString
    value: NonEmptyString
}
