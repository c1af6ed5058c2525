// RUN: strictly schema schema.smithy GetCity
// RUN: strictly schema schema.smithy GetCity --output
// RUN: strictly schema schema.smithy example.schema#Climate
// RUN: strictly schema schema.smithy Country
// RUN: strictly schema folder Ping
$version: "2.0"

namespace example.schema

service Towns {
    version: "2026-11-23"
    operations: [GetCity]
}

/// Tells about a city.
operation GetCity {
    input := {
        /// Its name.
        @required
        @length(min: 1, max: 64)
        @pattern("^[A-Z]")
        name: String

        secret: Token
    }

    output := {
        @required
        climate: Climate

        /// The city it belongs to.
        partOf: City

        place: Place

        // A member's own constraint replaces the target's.
        @length(max: 2)
        few: Cities

        many: Cities

        /// The old name.
        @deprecated(message: "use `partOf`")
        old: String
    }
}

structure City {
    @required
    name: String

    districts: Cities

    @range(min: 0)
    population: Long = 0

    @pattern("^\\p{Alpha}++$")
    javaOnly: String
}

@length(min: 1)
list Cities {
    member: City
}

enum Climate {
    /// Near the sea.
    OCEANIC

    POLAR
}

union Place {
    /// By name.
    named: String
    code: Integer
}

@sensitive
string Token
