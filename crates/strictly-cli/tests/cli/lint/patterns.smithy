$version: "2.0"

namespace example.orders

structure Order {
    @pattern("^small|medium|large$")
    size: String

    @length(min: 1, max: 8)
    token: Token

    @pattern("\\S")
    note: String

    @pattern("^\\p{Alnum}[\\w-_]*$")
    code: String

    /// Its author knows.
    @suppress(["Pattern.Vacuous"])
    @pattern("^[\\s\\S]*$")
    anything: String
}

@length(min: 1, max: 100)
@pattern("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$")
string Token

@pattern("^(a+)-\\1$")
string Twins
