$version: "2.0"

namespace example.weather

use aws.protocols#restJson1

/// Tells the weather of cities.
@restJson1
service Weather {
    version: "2026-11-23"
    operations: [
        GetCity
        ReportWeather
        Ping
        ListReports
        GetOldCity
    ]
    errors: [
        Throttled
    ]
}

/// Tells what is known about a city.
@readonly
@http(method: "GET", uri: "/cities/{name}")
operation GetCity {
    input := {
        @required
        @httpLabel
        name: CityName
    }

    output: City

    errors: [
        NoSuchCity
    ]
}

@http(method: "POST", uri: "/reports")
operation ReportWeather {
    input: Report
    output: Unit
}

@http(method: "POST", uri: "/ping")
operation Ping {
    input: Unit
    output: Unit
}

/// Lists reports of a city. Members stand in every place of a request and a response.
@endpoint(hostPrefix: "reports.")
@httpChecksumRequired
@http(method: "GET", uri: "/cities/{city}/reports?kind=full", code: 206)
operation ListReports {
    input := {
        @required
        @httpLabel
        city: CityName

        @httpQuery("limit")
        limit: Integer

        @httpQueryParams
        filters: Filters

        @httpHeader("X-Since")
        since: Instants

        @httpPrefixHeaders("X-Label-")
        labels: Filters

        @idempotencyToken
        @httpHeader("X-Token")
        token: String

        @httpPayload
        @mediaType("text/csv")
        cities: Blob
    }

    output := {
        @httpResponseCode
        status: Integer

        next: String
    }
}

map Filters {
    key: String
    value: String
}

list Instants {
    member: Timestamp
}

/// Tells what was known about a city.
@deprecated(message: "Use GetCity.")
@http(method: "POST", uri: "/old")
operation GetOldCity {
    input: Unit
    output: OldCity
}

/// A city.
structure City {
    /// Its name.
    @required
    name: CityName

    /// Inhabitants at the last census; see https://example.com/census for [the numbers].
    population: Population

    /// Free-form labels. A key such as `<owner>` is fine, <others> are not.
    @jsonName("labels")
    tags: Tags

    /// Names it had before.
    formerNames: FormerNames = []

    /// The share of green, in the words of the town hall, which go on for rather longer than a line of this file has room for.
    green: Share = 0.5

    place: Place

    /// The city it belongs to.
    partOf: City

    twins: Cities

    districts: CitiesByName

    type: CityType = "large"

    /// When it was founded.
    founded: Instant

    @timestampFormat("http-date")
    seen: Instant

    @timestampFormat("epoch-seconds")
    counted: Instant = 1500000000

    // A member's own constraint replaces the target's.
    @length(min: 2, max: 3)
    code: CityName = "AB"

    build: String

    self: Boolean
}

/// Weather, as somebody saw it.
structure Report {
    @required
    level: Level = 1

    /// What only the service may see.
    secret: Password

    passwords: Passwords

    byKey: BySecretKey

    pin: Pin

    login: Login

    proof: Proof

    @range(min: -50, max: 60)
    celsius: Short

    kelvin: Double = 293.15

    offset: Byte = -1

    count: Long = 1234567

    fine: Boolean = true

    exact: BigDecimal = 0.1

    many: BigInteger = 0

    photo: Photo = "aGVsbG8="

    note: String = "a \"quoted\" \\ text"

    anything: Document = {}

    flag: Document = true

    gaps: Gaps

    sparseMap: SparseMap

    modes: ModeMap

    levels: Levels

    at: DefaultInstant

    @deprecated
    old: String

    @deprecated(message: "Use `level`.")
    oldCity: OldCity
}

@deprecated(message: "Use City.")
structure OldCity {
    name: String

    next: OldCity

    size: OldSize
}

@deprecated(message: "Use CityType.")
enum OldSize {
    BIG
}

/// A place.
union Place {
    /// By name.
    named: CityName

    /// Inside another.
    inside: Place

    @length(max: 5)
    code: String

    nowhere: Unit

    unknown: Integer

    cities: Cities
}

/// Who it is.
@sensitive
structure Login {
    user: String

    password: String
}

/// How somebody proves who they are.
union Proof {
    hint: String

    password: Password

    @deprecated
    question: String
}

/// Something went wrong with the name.
@error("client")
@httpError(404)
structure NoSuchCity {
    @required
    name: CityName

    message: String
}

@error("client")
@retryable
structure Throttled {
    @required
    Message: String

    secret: Password
}

@length(min: 1, max: 64)
@pattern("^[A-Z][A-Za-z ]*$")
string CityName

/// How many people.
@range(min: 0, max: 50000000)
integer Population

@range(min: 0.0, max: 1.0)
float Share

@length(max: 10)
map Tags {
    key: TagKey
    value: String
}

@length(min: 2)
@pattern("^\\w+$")
string TagKey

@uniqueItems
list FormerNames {
    @pattern("^[A-Z][A-Za-z ]*$")
    member: String
}

list Cities {
    member: City
}

map CitiesByName {
    key: CityName
    value: City
}

/// The kind of a city.
enum CityType {
    /// Many people.
    LARGE = "large"

    SMALL = "small"

    /// Not for everybody.
    @internal
    VERY_SMALL = "very-small"

    @deprecated(message: "Nobody says so.")
    UNKNOWN = "unknown"

    self
}

/// How bad the weather is.
intEnum Level {
    /// One may go out.
    LOW = 1

    HIGH = 2

    @internal
    EXTREME = 99999
}

@sensitive
enum Pin {
    A
    B
}

@sensitive
@length(min: 8)
string Password

list Passwords {
    member: Password
}

map BySecretKey {
    key: Password
    value: Integer
}

@timestampFormat("date-time")
timestamp Instant

timestamp DefaultInstant

@length(min: 1, max: 1000)
blob Photo

@sparse
list Gaps {
    member: Integer
}

@sparse
@length(min: 1)
map SparseMap {
    key: String
    value: String
}

map ModeMap {
    key: CityType
    value: Level
}

@length(min: 1)
list Levels {
    @range(max: 5)
    member: Integer
}
