// RUN: strictly check broken.smithy GetCity shapes-valid.json
// RUN: strictly contract broken.smithy
$version: "2.0"

namespace example.broken

service Broken {
    operations: [GetCity]
}

operation GetCity {
    input := {
        name: Strng
    }
}

structure City {
    name: String
    name: String
}

@range(min: 5
integer Five
