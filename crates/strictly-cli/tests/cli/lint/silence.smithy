$version: "2.0"

metadata suppressions = [
    { id: "HttpMethodSemantics", namespace: "example.doubts", reason: "Only ours call it" }
    { id: "Contract", namespace: "*" }
]

namespace example.silence

apply example.doubts#Side @suppress(["EnumNamesPresent"])
