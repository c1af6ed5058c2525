//! Length counts scalar values, and patterns mean what ECMA-262 says.

#![cfg(all(feature = "appconfig", feature = "proton", feature = "wellarchitected"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests")]

use strictly::{Aggregate, Constraint, Violations};
use strictly_contracts::appconfig::{CreateHostedConfigurationVersionInput, StartDeploymentInput};
use strictly_contracts::proton::CreateServiceTemplateVersionInput;
use strictly_contracts::wellarchitected::CreateMilestoneInput;

fn milestone(name: &str) -> Option<u64> {
    let result = CreateMilestoneInput::builder()
        .workload_id("0123456789abcdef0123456789abcdef")
        .milestone_name(name)
        .client_request_token("token")
        .build();
    match result.as_ref().err()?.iter().next()?.constraint() {
        Constraint::Length { actual, .. } => Some(*actual),
        other => panic!("{other}"),
    }
}

/// Three to a hundred characters, whatever they weigh in bytes or UTF-16 units.
#[test]
fn length_counts_scalar_values() {
    for unit in ["a", "é", "字", "🦀", "\u{10FFFF}", "\u{0}"] {
        assert_eq!(milestone(&unit.repeat(2)), Some(2), "{unit}");
        assert_eq!(milestone(&unit.repeat(3)), None, "{unit}");
        assert_eq!(milestone(&unit.repeat(100)), None, "{unit}");
        assert_eq!(milestone(&unit.repeat(101)), Some(101), "{unit}");
    }
    // A letter and its accent are two, a family joined by zero-width joiners is seven.
    assert_eq!(milestone("e\u{301}"), Some(2));
    assert_eq!(milestone("e\u{301}e"), None);
    assert_eq!(milestone("👩\u{200D}👩\u{200D}👧\u{200D}👦"), None);
    assert_eq!(milestone(&"e\u{301}".repeat(51)), Some(102));
}

/// The same text in escapes, where each astral character is two.
#[test]
fn escapes_do_not_change_the_length() {
    let json = |name: &str| {
        format!(
            r#"{{"WorkloadId":"0123456789abcdef0123456789abcdef","MilestoneName":"{name}","ClientRequestToken":"t"}}"#
        )
    };
    let crab = r"\ud83e\udd80";
    let verdict = |count| strictly::from_str::<CreateMilestoneInput>(&json(&crab.repeat(count)));
    assert!(verdict(3).is_ok() && verdict(100).is_ok());
    assert!(verdict(2).is_err() && verdict(101).is_err());
}

fn breaks_pattern<T: Aggregate>(
    result: Result<strictly::Valid<T>, Violations>,
    path: &str,
) -> bool {
    let Err(violations) = result else { return false };
    violations.iter().any(|violation| {
        violation.path() == path && matches!(violation.constraint(), Constraint::Pattern { .. })
    })
}

fn major_version(text: &str) -> bool {
    breaks_pattern(
        CreateServiceTemplateVersionInput::builder().major_version(text).build(),
        "/majorVersion",
    )
}

/// `^(0|([1-9]{1}\d*))$`
#[test]
fn digits_are_ascii() {
    assert!(!major_version("10") && !major_version("0"));
    for text in ["1\u{663}", "1\u{FF11}", "1\u{1D7D8}", "01", ""] {
        assert!(major_version(text), "{text}");
    }
}

#[test]
fn a_dollar_is_the_end_and_nothing_before() {
    for text in ["10\n", "10\r\n", "10\u{2028}", "\n10", "10\n10"] {
        assert!(major_version(text), "{text:?}");
    }
}

/// `^.*[^0-9].*$`: a point is anything but the four line terminators of ECMA-262, and a class takes
/// them, so that one of them may stand in a label and two may not.
#[test]
fn a_point_is_no_line_terminator() {
    let label = |text: &str| {
        let builder = CreateHostedConfigurationVersionInput::builder().version_label(text);
        breaks_pattern(builder.build(), "/VersionLabel")
    };
    for terminator in ['\n', '\r', '\u{2028}', '\u{2029}'] {
        assert!(!label(&format!("1{terminator}2")), "{terminator:?}");
        assert!(label(&format!("1{terminator}2{terminator}3")), "{terminator:?}");
    }
    // Others that merely look like line terminators are characters.
    for character in ['\u{85}', '\u{B}', '\u{C}'] {
        assert!(!label(&format!("1{character}2{character}3")), "{character:?}");
    }
    assert!(label("123"));
}

/// `^([^#\n]{1,96})#([^\/#\n]{1,64})$`: counts are of characters too.
#[test]
fn repetitions_count_scalar_values() {
    let key = |key: String| {
        let parameters = [(key, "value".to_owned())].into();
        breaks_pattern(
            StartDeploymentInput::builder().dynamic_extension_parameters(parameters).build(),
            "/DynamicExtensionParameters",
        )
    };
    assert!(!key(format!("{}#x", "🦀".repeat(96))));
    assert!(key(format!("{}#x", "🦀".repeat(97))));
}
