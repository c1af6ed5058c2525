// RUN: strictly check unsupported.smithy Watch shapes-valid.json
$version: "2.0"

namespace example.unsupported

service Weather {
    operations: [Watch]
}

operation Watch {
    input := {
        @length(min: 5, max: 2)
        name: String

        @pattern("[a-")
        code: String
    }
}
