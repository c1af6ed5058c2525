//! Reports for programs: JSON, and the XML of JUnit that build servers read.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Failed, Ran, Report};

impl Report {
    /// The report as JSON: what was run, and each failure with its case.
    pub fn to_json(&self) -> Value {
        let ran = |ran: &Ran| {
            json!({
                "member": ran.member.to_string(),
                "class": ran.class.to_string(),
                "cases": ran.cases,
                "failed": ran.failed,
            })
        };
        let failed = |failed: &Failed| {
            let mut case = failed.case.to_json();
            if let Some(object) = case.as_object_mut() {
                object.insert("reason".to_owned(), failed.reason.clone().into());
            }
            case
        };
        json!({
            "shape": self.shape.to_string(),
            "cases": self.cases(),
            "run": self.run.iter().map(ran).collect::<Vec<_>>(),
            "failures": self.failures.iter().map(failed).collect::<Vec<_>>(),
        })
    }

    /// The report as JUnit's XML: a test case for each member and class.
    pub fn to_junit(&self) -> String {
        let mut xml = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        let failed = self.run.iter().filter(|ran| ran.failed > 0).count();
        // Writing to a String cannot fail.
        let _ = writeln!(
            xml,
            "<testsuite name=\"{}\" tests=\"{}\" failures=\"{failed}\">",
            escaped(&self.shape.to_string()),
            self.run.len()
        );
        for ran in &self.run {
            let _ = write!(
                xml,
                "  <testcase classname=\"{}\" name=\"{}, {} cases\"",
                escaped(&ran.member.to_string()),
                ran.class,
                ran.cases
            );
            let about = |failed: &&Failed| {
                failed.case.class == ran.class && failed.case.aim.member == ran.member
            };
            match self.failures.iter().find(about) {
                None => xml.push_str("/>\n"),
                Some(first) => {
                    let _ = writeln!(
                        xml,
                        ">\n    <failure message=\"{} of {} cases\">{}</failure>\n  </testcase>",
                        ran.failed,
                        ran.cases,
                        escaped(&first.to_string())
                    );
                }
            }
        }
        xml.push_str("</testsuite>\n");
        xml
    }
}

/// Text for XML, without the characters that XML cannot hold.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(c),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}
