$version: "2.0"
namespace example
@trait(selector: "structure > member")
structure tag { @required name: String, weight: Double = 0.5
}
structure S for R { @tag(name: """
        block \u00e9 \
        text """) m: S2
    $id
}
structure S2 with [M] {}
@mixin(localTraits: [sensitive])
structure M for R { $id }
resource R { identifiers: { id: String }, read: Get }
@readonly
operation Get { input := for R { @required $id } }
@suppress(["X"])
@deprecated(message: "no", since: "1")
bigDecimal D
