$version: "2.0"

namespace example.town

string Mayor

string Council
