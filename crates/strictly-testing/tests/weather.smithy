$version: "2.0"

namespace example.weather

service Weather { version: "2026-11-23", operations: [GetForecast] }

/// Tells the weather of the days to come.
operation GetForecast {
    input := {
        @required
        @length(min: 1, max: 64)
        @pattern("^[A-Z]")
        city: String

        @range(min: 1, max: 14)
        days: Integer = 3
    }
}
