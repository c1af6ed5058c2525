$version: "2.0"

namespace smithy.waiters

/// The states that one can wait for by calling the operation again and again.
@trait(
    selector: "operation :not(-[input, output]-> structure > member > union[trait|streaming])"
)
@length(min: 1)
map waitable {
    key: WaiterName
    value: Waiter
}

@pattern("^[A-Z]+[A-Za-z0-9]*$")
string WaiterName

@private
structure Waiter {
    documentation: String

    /// What tells whether to go on, in the order to look.
    @required
    acceptors: Acceptors

    /// The least time between calls, in seconds.
    minDelay: WaiterDelay = 2

    /// The longest time between calls, in seconds.
    maxDelay: WaiterDelay = 120

    deprecated: Boolean

    tags: NonEmptyStringList
}

@range(min: 1)
integer WaiterDelay

@private
@length(min: 1)
list Acceptors {
    member: Acceptor
}

@private
structure Acceptor {
    /// What to do on a match.
    @required
    state: AcceptorState

    /// What to match.
    @required
    matcher: Matcher
}

@private
enum AcceptorState {
    SUCCESS = "success"
    FAILURE = "failure"
    RETRY = "retry"
}

@private
union Matcher {
    /// An expression over the output.
    output: PathMatcher

    /// An expression over the input and output.
    inputOutput: PathMatcher

    /// The name or ID of an error.
    errorType: String

    /// Whether the call succeeds.
    success: Boolean
}

@private
structure PathMatcher {
    /// A JMESPath expression.
    @required
    path: String

    /// What it must give.
    @required
    expected: String

    /// How to compare.
    @required
    comparator: PathComparator
}

@private
enum PathComparator {
    STRING_EQUALS = "stringEquals"
    BOOLEAN_EQUALS = "booleanEquals"
    ALL_STRING_EQUALS = "allStringEquals"
    ANY_STRING_EQUALS = "anyStringEquals"
}

@private
list NonEmptyStringList {
    member: NonEmptyString
}

@private
@length(min: 1)
string NonEmptyString
