// RUN: strictly check keys.smithy Tag keys.json
// RUN: strictly check keys.smithy Tag keys-hidden.json
$version: "2.0"

namespace example.keys

service Tags {
    operations: [Tag]
}

operation Tag {
    input := {
        tags: TagMap
        secrets: SecretMap
    }
}

/// Keys and map share their bounds, and a violation of either names the map.
@length(min: 3)
map TagMap {
    key: Short
    value: Entry
}

@length(min: 3)
string Short

structure Entry {
    @required
    @length(max: 2)
    text: String
}

map SecretMap {
    key: Secret
    value: Entry
}

@sensitive
string Secret
