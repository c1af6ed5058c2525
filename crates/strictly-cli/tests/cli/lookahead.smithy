// RUN: strictly generate lookahead.smithy
// RUN: strictly check lookahead.smithy Open - < lookahead.json
$version: "2.0"

namespace example.lookahead

service Doors {
    operations: [Open]
}

operation Open {
    input := {
        code: Code
    }
}

@pattern("^(?!0+$)[0-9]+$")
string Code
