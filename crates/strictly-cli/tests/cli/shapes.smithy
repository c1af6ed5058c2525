// RUN: strictly check shapes.smithy GetCity shapes-valid.json
// RUN: strictly check shapes.smithy GetCity - < shapes-valid.json
// RUN: strictly check shapes.smithy example.shapes#GetCity shapes-invalid.json
// RUN: strictly check shapes.smithy GetCity shapes-invalid.json --format json
// RUN: strictly check shapes.smithy GetCity shapes-mismatched.json
// RUN: strictly check shapes.smithy GetCity shapes-one-line.json
$version: "2.0"

namespace example.shapes

service Shapes {
    version: "2026-11-23"
    operations: [GetCity]
}

operation GetCity {
    input := {
        @required
        @length(min: 1, max: 10)
        @pattern("^[A-Z]")
        name: String

        @required
        @jsonName("pop")
        @range(min: 0, max: 50000000)
        population: Integer

        climate: Climate

        codes: Codes

        parks: Parks

        labels: Labels

        @length(min: 4)
        flag: Blob

        transport: Transport

        founded: DateTime

        extra: Document
    }
}

enum Climate {
    OCEANIC
    CONTINENTAL
    POLAR
}

@uniqueItems
@length(max: 3)
list Codes {
    member: Code
}

@range(min: 1)
integer Code

list Parks {
    member: Park
}

structure Park {
    @required
    name: String

    trees: Long
}

@length(max: 4)
map Labels {
    key: LabelKey
    value: String
}

@length(min: 1, max: 5)
@pattern("^[a-z]*$")
string LabelKey

union Transport {
    tram: String
    metro: Integer
}

@timestampFormat("date-time")
timestamp DateTime
