$version: "2.0"

namespace example.town

integer Mayor
