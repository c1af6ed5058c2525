$version: "2.0"
$operationInputSuffix: "In"
metadata notes = [{ a: 1, "b": null }, true, -1.5e3]
namespace example.weather
use aws.protocols#restJson1

/// Tells the weather.
@restJson1
service Weather { version: "1", operations: [GetCity], errors: [Busy], rename: { "example.weather#Kind": "CityKind" } }

@readonly
@http(method: "GET", uri: "/cities/{name}")
operation GetCity {
    input := { @required @httpLabel @length(min: 1, max: 8) @pattern("^[A-Z]") name: String }
    output := with [Named] {
        within: Place, labels: Labels
        kind: Kind = "big"
    }
}

@mixin
structure Named { @jsonName("n") name: String }

@error("server") @httpError(503) @retryable
structure Busy { message: String }

enum Kind {
    BIG = "big"
    SMALL = "small"
}
union Place { named: String, inside: Place }
@uniqueItems
list Names { member: String }
@sparse
map Labels { key: String, value: Names }
