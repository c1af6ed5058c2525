$version: "2.0"

// Shapes that are called like what generated code names itself.
namespace example.hygiene

use aws.protocols#restJson1

@restJson1
service Self {
    version: "1"
    operations: [
        Some
        None
        Ok
        Err
        Operation
        A
    ]
}

@http(method: "POST", uri: "/some")
operation Some {
    input: Option
    output: Result
    errors: [
        Error
        SomeError
    ]
}

@http(method: "POST", uri: "/none")
operation None {
    input: Vec
    output: Box
}

@http(method: "POST", uri: "/ok")
operation Ok {
    input: Default
    output: Display
    errors: [
        Infallible
    ]
}

@http(method: "POST", uri: "/err")
operation Err {
    input: Shape
    output: Member
}

@http(method: "POST", uri: "/operation")
operation Operation {}

@http(method: "POST", uri: "/a")
operation A {
    input: F
    output: OptionBuilder
}

structure Option {
    @required
    option: smithy.api#String

    value: Vec

    draft: Result

    string: String
}

// Members of one name in Rust, and words that no identifier can be.
structure String {
    fooBar: Text
    foo_bar: Hash
    foo__bar: Into
    static: Text
    true: Text
    Self: Text
    super: Text
}

structure Vec {
    vec: Strings

    from: Box

    member: Integer = 100000

    serializer: Level = 1
}

structure Result {
    result: Pattern

    f: Blob = "AA=="

    builder: Document = "x"
}

structure Box {
    again: Box

    visit: Timestamp
}

structure Default {
    default: From = "a"
}

structure Display {
    fmt: fmt
}

@error("client")
structure Error {
    message: Serialize
}

@error("client")
structure SomeError {
    @required
    message: Text
}

@error("server")
structure Infallible {}

structure Shape {
    self: BTreeMap

    Super: Valid

    crate: Wire
}

structure Member {
    f: F

    F_: V
}

structure F {
    draft: Aggregate

    words: A_pattern
}

structure OptionBuilder {
    build: Operations

    build_: Fill

    type: At

    async: BigDecimal = 0.5
}

structure V {
    none: Into
}

structure String_ {
    s: S
}

structure S {
    s: String_
}

union Pattern {
    Pattern: Text
    Self: Violations
    self_: Visit
    unknown: Unit
}

structure Into {}

structure Valid {}

structure Violations {}

structure Visit {}

structure At {}

structure Aggregate {
    a: Timestamps

    b: S
}

structure Fill {}

structure Wire {
    wire: BTreeMap
}

structure fmt {
    std: Serializer

    strictly: Strings

    serde: Map
}

enum From {
    Some = "a"
    NONE = "b"
    Unknown = "c"
    V1_0 = "d"
    V10 = "e"
}

enum Serializer {
    A
}

intEnum Level {
    Unknown = 1
    unknownValue = 2
}

structure Serialize {}

structure BTreeMap {
    map: Map
}

structure Timestamps {
    @timestampFormat("date-time")
    one: Timestamp

    two: Timestamp
}

list Operations {
    member: Text
}

list Strings {
    member: Text
}

map Map {
    key: Text
    value: String_
}

@pattern("^x")
string Text

string MemberF

@enum([
    {
        value: "a"
        name: "String"
    }
    {
        value: "b"
        name: "Self"
    }
])
string Hash

@length(max: 3)
@pattern("^\\S(.*\\S)?$")
string A_pattern
