//! What a build warns of: all is generated, and some of it is doubtful.

use strictly_contract::Contract;
use strictly_smithy::lower::{foreign_services, refused_defaults};
use strictly_smithy::validate::{Options, Patterns, validate_with};
use strictly_smithy::{Diagnostic, Diagnostics, Model, Severity, Sources};

/// The warnings of generating these contracts, a line each; `found` was found when the model was
/// loaded.
pub(crate) fn of(
    found: Diagnostics,
    contracts: &[Contract],
    model: &Model,
    sources: &Sources,
) -> Vec<String> {
    let mut found = found;
    found.append(foreign_services(model, contracts));
    found.append(doubts(contracts, model, sources));
    found.sort();
    lines(&found, sources)
}

/// What the authors of the patterns in these contracts probably did not mean, and defaults that
/// their own constraints refuse. Suppressions are heeded.
fn doubts(contracts: &[Contract], model: &Model, sources: &Sources) -> Diagnostics {
    let defaults = refused_defaults(model, contracts);
    let shapes = contracts.iter().flat_map(|contract| contract.shapes.keys().cloned()).collect();
    let patterns = Some(Patterns { sources, shapes: Some(&shapes) });
    let options = Options { reference: false, patterns, ..Options::default() };
    validate_with(model, defaults, options).diagnostics
}

/// Findings that are no errors and more than notes, a line each: Cargo shows single lines.
fn lines(found: &Diagnostics, sources: &Sources) -> Vec<String> {
    let render = |diagnostic: &Diagnostic| {
        let mut one = Diagnostics::new();
        one.push(diagnostic.clone());
        one.render(sources).replace("\n  ", "; ").replace('\n', " ")
    };
    let worth = |diagnostic: &&Diagnostic| diagnostic.severity >= Severity::Warning;
    found.iter().filter(worth).map(render).collect()
}

#[cfg(test)]
mod tests {
    use strictly_smithy::load;
    use strictly_smithy::lower::{Selection, lower};

    use super::*;
    use crate::emit;

    #[test]
    fn warns_of_patterns_in_one_line_each() {
        let mut sources = Sources::new();
        let text = r#"$version: "2.0"
namespace a
service S { operations: [Go] }
operation Go { input := {
    @pattern("^a|\\w$")
    size: String
    @suppress(["Pattern"])
    @pattern("^b|c$")
    silent: String
    @length(min: 9)
    code: Code
} }
@pattern("^[0-9]{4}$")
string Code
@pattern("^d|e$")
string OfNoOperation
"#;
        sources.add("a.smithy", text);
        let (model, found) = load(&sources);
        assert!(!found.has_errors());
        let contracts = lower(&model, &sources, &Selection::default()).unwrap_or_default();
        assert_eq!(
            lines(&doubts(&contracts, &model, &sources), &sources),
            [
                "a.smithy:5:15: warning: `$` does not belong to this alternative: `|` binds less \
                 tightly, and anything may follow [Pattern.Precedence]; help: write \
                 `\"^(?:a|\\\\w)$\"`",
                "a.smithy:10:13: danger: no text has a permitted length and matches: those that \
                 match have 4 characters, and the length is to be at least 9 \
                 [Pattern.Contradiction]; a.smithy:13:10: the pattern",
            ]
        );
    }

    #[test]
    fn warns_of_defaults_that_are_refused() {
        let mut sources = Sources::new();
        let text = r#"$version: "2.0"
namespace a
service S { operations: [Go] }
operation Go { input := {
    pages: Pages = 0
    @range(min: 0)
    replaced: Pages = 0
    @suppress(["DefaultTrait"])
    silent: Pages = 0
    @length(min: 3)
    name: String = "é!"
    @pattern("^[a-z]+$")
    code: String = "A1"
    fits: Pages = 9
} }
@range(min: 1, max: 9)
integer Pages
"#;
        sources.add("a.smithy", text);
        let (model, _) = load(&sources);
        let contracts = lower(&model, &sources, &Selection::default()).unwrap_or_default();
        let line = |place: &str, why: &str| {
            format!(
                "a.smithy:{place} breaks a constraint: Member must {why} [DefaultTrait]; help: choose \
                 one that is allowed: servers refuse this value where it is written"
            )
        };
        assert_eq!(
            lines(&doubts(&contracts, &model, &sources), &sources),
            [
                line(
                    "5:20: warning: the default 0 of `a#GoInput$pages`",
                    "be between 1 and 9, inclusive"
                ),
                line(
                    "11:20: warning: the default \"é!\" of `a#GoInput$name`",
                    "have length greater than or equal to 3"
                ),
                line(
                    "13:20: warning: the default \"A1\" of `a#GoInput$code`",
                    "satisfy regular expression pattern: ^[a-z]+$"
                ),
            ]
        );
    }

    #[test]
    fn warns_of_services_that_have_no_http() {
        let mut sources = Sources::new();
        let text = r#"$version: "2.0"
namespace a
use aws.protocols#restXml
@restXml
service S { operations: [Go, Stop] }
@http(method: "PUT", uri: "/{size}")
operation Go { input := { @required @httpLabel size: String } }
operation Stop {}
"#;
        sources.add("a.smithy", text);
        let (model, _) = load(&sources);
        let selection = Selection::all().foreign_as_json();
        let contracts = lower(&model, &sources, &selection).unwrap_or_default();
        assert_eq!(
            lines(&foreign_services(&model, &contracts), &sources),
            ["a.smithy:4:1: warning: service `S` speaks `aws.protocols#restXml`, which we do \
                 not: its 2 operations have types and validators, and no HTTP bindings \
                 [Unsupported.Protocol]; help: `restJson1`, `awsJson1_0` and `awsJson1_1` can be \
                 served and called",]
        );
        let note = "/// Not over HTTP: its service names no protocol that `strictly-http` speaks.";
        let text = contracts.iter().map(emit).collect::<String>();
        assert_eq!(text.matches(note).count(), 2, "{text}");
        assert!(!text.contains(".http("), "{text}");
    }
}
