// RUN: strictly check sensitive.smithy LogIn sensitive.json
// RUN: strictly check sensitive.smithy LogIn sensitive.json --format json
// RUN: strictly check sensitive.smithy LogIn sensitive-misspelt.json
// RUN: strictly check sensitive.smithy LogIn sensitive-duplicate.json
// RUN: strictly check sensitive.smithy LogIn sensitive-broken.json
$version: "2.0"

namespace example.sensitive

service Accounts {
    operations: [LogIn]
}

operation LogIn {
    input := {
        @required
        @length(max: 8)
        name: String

        @required
        password: Password

        answers: Answers
    }
}

@sensitive
@length(min: 12)
string Password

map Answers {
    key: Password
    value: Answer
}

@length(max: 3)
string Answer
