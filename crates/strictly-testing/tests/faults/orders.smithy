$version: "2.0"

namespace example.orders

service Orders { version: "2026-11-25", operations: [PlaceOrder] }

/// Has every kind of constraint at every kind of position.
operation PlaceOrder {
    input := {
        @required
        @length(min: 3, max: 12)
        customer: Name

        @required
        @pattern("^[A-Z]{2}\\d{4}$")
        code: String

        @length(min: 1, max: 5)
        @pattern("^[a-z]")
        nickname: Loose

        @range(min: 1, max: 99)
        count: Integer = 1

        small: Byte

        @range(min: -40.5, max: 60.25)
        temperature: Double

        share: Share

        priority: Priority

        level: Level

        lines: Lines

        labels: Labels

        gaps: Gaps

        tags: Tags

        @length(min: 2, max: 4)
        digest: Blob

        at: DateTime

        payment: Payment

        parent: Parent

        points: Points

        gift: Boolean

        @jsonName("note_text")
        @length(max: 10)
        note: String
    }
}

@length(min: 3, max: 20)
string Name

@length(min: 2, max: 3)
@pattern("z$")
string Loose

@range(min: 0, max: 1)
float Share

enum Priority {
    LOW = "low"
    HIGH = "high"
    @internal
    ROOT = "root"
}

intEnum Level {
    ONE = 1
    THREE = 3
}

structure Line {
    @required
    @length(min: 1, max: 8)
    item: String

    @range(min: 0)
    price: BigDecimal
}

@length(min: 1, max: 3)
list Lines { member: Line }

@length(max: 4)
@uniqueItems
list Labels { member: Label }

@length(min: 1, max: 6)
string Label

@sparse
list Gaps { member: Label }

@length(max: 3)
map Tags { key: TagKey, value: TagValue }

@length(min: 1, max: 8)
@pattern("^\\w+$")
string TagKey

@length(min: 1, max: 4)
string TagValue

union Payment { card: CardNumber, cash: Boolean }

@pattern("^\\d{4}-\\d{4}$")
string CardNumber

structure Parent {
    @required
    @length(min: 1, max: 5)
    name: String

    parent: Parent
}

@uniqueItems
list Points { member: Point }

structure Point {
    @required
    x: Double

    y: Double = 0
}

@timestampFormat("date-time")
timestamp DateTime
