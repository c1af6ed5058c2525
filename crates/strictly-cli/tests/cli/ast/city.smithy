$version: "2.0"

metadata owner = "maps"

namespace example.city

/// A place with a name.
structure City {
    @required
    name: CityName

    population: Long = 0
    twins: Cities
}

list Cities {
    member: CityName
}

@length(min: 1, max: 40)
@pattern("^[A-Z]")
string CityName
