//! `Unsupported.*`: what cannot be generated exactly, and is therefore refused. Lowering and
//! generation find it, in the part of a model that was chosen.

use super::{Rule, Stage};
use crate::validate::Context;
use crate::{Diagnostics, Severity};

pub(super) static DEFAULT: Rule = rule(
    "Unsupported.Default",
    "Finds defaults that we cannot hold exactly: numbers with very many digits, and instants in \
     another form than their timestamp, or outside the years 1 to 9999.",
    "The default would become another value. Write it in the form that the message names.",
    r#"$version: "2.0"
namespace example

service Weather { operations: [GetForecast] }

operation GetForecast {
    input := {
        @timestampFormat("date-time")
        since: Timestamp = "yesterday"
    }
}
"#,
);

pub(super) static HTTP_BINDING: Rule = rule(
    "Unsupported.HttpBinding",
    "Finds members that are bound to HTTP where their structure is an input, and not where it is \
     nested in another, or the reverse.",
    "A Rust type has one table, which says where each member stands. Give inputs, outputs and what \
     is nested in them structures of their own.",
    r#"$version: "2.0"
namespace example

@aws.protocols#restJson1
service Weather { operations: [GetForecast] }

@http(method: "POST", uri: "/forecast")
operation GetForecast {
    input: Question
    output := {
        asked: Question
    }
}

structure Question {
    @httpQuery("city")
    city: String
}
"#,
);

pub(super) static NESTING: Rule = rule(
    "Unsupported.Nesting",
    "Finds lists and maps that are nested in each other more than a hundred deep, with no structure \
     or union in between.",
    "Each would become one type, written out in one piece. Put a structure in between.",
    r#"$version: "2.0"
namespace example

service Weather { operations: [GetForecast] }

operation GetForecast {
    input := { grid: Grid1 }
}

list Grid1 { member: Grid2 }
list Grid2 { member: Grid3 }
list Grid3 { member: Float } // and so on, to Grid101
"#,
);

pub(super) static PATTERN: Rule = rule(
    "Unsupported.Pattern",
    "Finds patterns that nothing decides in time that is linear in the text: back-references, and \
     look-around whose tables would be too large. Also what is no pattern at all.",
    "A pattern that backtracks can be kept busy for hours by a hostile text. Write it without, or \
     leave out the operations that reach it.",
    r#"$version: "2.0"
namespace example

service Weather { operations: [GetForecast] }

operation GetForecast {
    input := {
        @pattern("^(a+)-\\1$")
        twins: String
    }
}
"#,
);

pub(super) static PROTOCOL: Rule = rule(
    "Unsupported.Protocol",
    "Finds services that speak none of the protocols that we know.",
    "Their operations have types and validators at most, and no HTTP bindings. `restJson1`, \
     `awsJson1_0` and `awsJson1_1` can be served and called.",
    r#"$version: "2.0"
namespace example

@aws.protocols#restXml
service Weather { operations: [GetForecast] }

@readonly
@http(method: "GET", uri: "/forecast")
operation GetForecast {}
"#,
);

pub(super) static RENAME: Rule = rule(
    "Unsupported.Rename",
    "Finds services that rename an error.",
    "Protocols send the name of an error, and senders know its old name. Rename the other shape.",
    r#"$version: "2.0"
namespace example

service Weather {
    operations: [GetForecast]
    rename: { "example#NoSuchCity": "CityMissing" }
}

operation GetForecast {
    errors: [NoSuchCity]
}

@error("client")
structure NoSuchCity {}
"#,
);

pub(super) static STREAMING: Rule = rule(
    "Unsupported.Streaming",
    "Finds streams and event streams.",
    "A stream does not arrive at once, so there is no value that could be checked. Leave out the \
     operations that reach it.",
    r#"$version: "2.0"
namespace example

service Weather { operations: [Upload] }

operation Upload {
    input := {
        @required
        picture: Picture
    }
}

@streaming
blob Picture
"#,
);

pub(super) static TRAIT: Rule = rule(
    "Unsupported.Trait",
    "Finds traits that change the JSON form of a shape in a way that we do not know.",
    "Values would be read and written wrongly. Remove the trait, or leave out what reaches the \
     shape.",
    r#"$version: "2.0"
namespace alloy

service Weather { operations: [GetForecast] }

operation GetForecast {
    input := { place: Place }
}

@untagged
union Place {
    name: String
    code: Integer
}

@trait(selector: "union")
structure untagged {}
"#,
);

/// Found by lowering and generation: validation does not look for it.
const fn rule(
    id: &'static str,
    what: &'static str,
    why: &'static str,
    example: &'static str,
) -> Rule {
    let check = |_: &Context<'_>, _: &mut Diagnostics| {};
    Rule { id, severity: Severity::Error, what, why, example, stage: Stage::Detail, check }
}
