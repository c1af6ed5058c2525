$version: "2.0"

namespace example.one

use example.ping#Ping

service One {
    operations: [Ping]
}
