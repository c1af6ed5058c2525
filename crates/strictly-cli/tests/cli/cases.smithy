// RUN: strictly cases cases.smithy PickSeat
// RUN: strictly cases cases.smithy PickSeat --format score
// RUN: strictly cases cases.smithy Nothing
$version: "2.0"

namespace example.cinema

service Cinema { version: "2026-11-25", operations: [PickSeat] }

operation PickSeat {
    input := {
        @required
        @range(min: 1, max: 20)
        row: Byte

        window: Boolean
    }
}
