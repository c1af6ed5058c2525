$version: "2.0"

namespace example.city

structure Harbour {
    ships Integer
}

structure Airport {
    planes: Plan
}

@length(min 3)
string Plane
