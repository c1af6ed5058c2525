$version: "2.0"

namespace example.two

use example.ping#Ping

service Two {
    operations: [Ping]
}
