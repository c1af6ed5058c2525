$version: "2.0"

namespace example.ping

operation Ping {
    output := {
        @required
        @length(max: 4)
        answer: String
    }

    errors: [
        Busy
    ]
}

@error("server")
structure Busy {
    @required
    @range(max: 60)
    seconds: Integer
}
