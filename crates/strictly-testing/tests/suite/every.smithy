$version: "2.0"

namespace test

/// One operation whose input leads to every kind of shape and every constraint.
service Everything {
    operations: [Do]
}

operation Do {
    input: Input
    output: Output
}

structure Input {
    @required
    @length(min: 1, max: 64)
    @pattern("^[a-z][a-z0-9-]*$")
    @jsonName("Id")
    id: String

    text: Text
    anything: String
    long: Long10
    @default("")
    note: Note
    matched: Unanchored
    fixed: Fixed
    colour: Colour
    shortColour: ShortColour
    level: Level
    @range(max: 2)
    lowLevel: Level
    flag: Boolean
    data: Data
    numbers: Numbers
    times: Times
    document: Document
    names: Names
    sparse: SparseNames
    few: FewColours
    things: Things
    lists: UniqueLists
    times2: UniqueTimes
    tags: Tags
    counts: ByColour
    choices: Choices
    tree: Tree
    secrets: Secrets
}

structure Output {
    @required
    input: Input
}

@length(min: 2, max: 5)
string Text

@length(min: 10)
string Long10

@length(max: 3)
string Note

@pattern("[0-9]")
@length(min: 2)
string Unanchored

@pattern("^[a-z]{4}$")
@length(min: 4, max: 4)
string Fixed

@length(min: 1, max: 6)
enum Colour {
    RED = "red"
    GREEN = "green"
    @internal
    INFRARED = "infra"
}

@length(max: 4)
enum ShortColour {
    RED = "red"
    GREEN = "green"
}

intEnum Level {
    LOW = 1
    MIDDLE = 2
    HIGH = 3
}

@length(min: 1, max: 5)
blob Data

structure Numbers {
    @range(min: -100, max: 100)
    byte: Byte
    @range(min: -32768)
    short: Short
    @required
    @range(min: 1, max: 1)
    integer: Integer
    @range(max: 9007199254740993)
    long: Long
    @range(min: 0.1, max: 0.5)
    float: Float
    @range(min: 0.1)
    double: Double
    @range(max: -1e10)
    negative: Double
    plain: Double
    plainFloat: Float
    @range(min: 1, max: 18446744073709551614)
    bigInteger: BigInteger
    @range(min: 0.1, max: 0.30)
    bigDecimal: BigDecimal
}

structure Times {
    @timestampFormat("date-time")
    dateTime: Timestamp
    @timestampFormat("http-date")
    httpDate: Timestamp
    @timestampFormat("epoch-seconds")
    epochSeconds: Timestamp
}

@length(min: 1, max: 3)
@uniqueItems
list Names {
    @length(min: 2)
    @pattern("^[A-Z]*$")
    member: String
}

@sparse
@length(max: 4)
list SparseNames {
    member: Text
}

@uniqueItems
@length(min: 2)
list FewColours {
    member: Colour
}

@uniqueItems
list Things {
    member: Thing
}

structure Thing {
    @required
    name: Text
    @default(7)
    @range(min: 0)
    size: Integer
}

@uniqueItems
list UniqueLists {
    member: Names
}

@uniqueItems
list UniqueTimes {
    member: Timestamp
}

@length(min: 1, max: 50)
map Tags {
    @length(min: 1, max: 128)
    @pattern("^(?!aws:)[a-zA-Z+\\-=._:/]+$")
    key: String
    @length(max: 2)
    value: String
}

@sparse
@length(max: 1)
map ByColour {
    key: Colour
    @range(min: 5)
    value: Integer
}

@length(max: 2)
list Choices {
    member: Choice
}

union Choice {
    text: Text
    @range(max: 3)
    number: Integer
    nested: Choices
    tree: Tree
    unit: Unit
}

structure Tree {
    @required
    label: Text
    left: Tree
    children: Trees
}

@length(max: 3)
list Trees {
    member: Tree
}

@sensitive
@length(min: 1)
string Secret

@length(max: 3)
map Secrets {
    key: Secret
    value: Text
}
