$version: "2.0"

metadata severityOverrides = [
    { id: "ModelDeprecation", namespace: "example.raised", severity: "DANGER" }
]

namespace example.raised

@enum([{ value: "north" }, { value: "south" }])
string Side
