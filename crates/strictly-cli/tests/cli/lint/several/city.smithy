$version: "2.0"

namespace example.city

@length(min: 9, max: 3)
string CityName

structure City {
    @required
    name: CityName

    roads: example.roads#Roads

    @range(min: 4, max: 2)
    towers: Integer
}
