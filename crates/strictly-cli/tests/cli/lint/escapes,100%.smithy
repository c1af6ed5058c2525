$version: "2.0"

metadata validators = [
    {
        name: "EmitEachSelector"
        id: "Names.Short:100%,really"
        severity: "NOTE"
        message: "100 %: two\r\nlines, \"quoted\" <é>"
        configuration: { selector: "string" }
    }
]

namespace example.escapes

string Name
