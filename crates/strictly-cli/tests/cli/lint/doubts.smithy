$version: "2.0"

namespace example.doubts

use smithy.framework#ValidationException

service Cities {
    operations: [PutCity, FindCity]
    errors: [ValidationException]
}

@http(method: "POST", uri: "/cities")
operation PutCity {
    input := {
        name: String
    }
}

@http(method: "GET", uri: "/cities")
operation FindCity {
    input := {
        @httpQuery("name")
        name: CityName

        near: Point
    }
}

@deprecated
structure Point {
    @required
    x: Long
}

@length(max: 40)
string CityName

@enum([{ value: "north" }, { value: "south" }])
string Side
