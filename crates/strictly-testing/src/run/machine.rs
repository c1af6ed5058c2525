//! Reports for programs: JSON, and the XML of JUnit that build servers read.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Failed, Ran, Report, Skipped};

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
                object.insert("again".to_owned(), failed.again.clone().into());
            }
            case
        };
        let skipped =
            |skipped: &Skipped| json!({ "id": skipped.id.to_string(), "reason": skipped.reason });
        json!({
            "shape": self.shape.to_string(),
            "cases": self.cases(),
            "run": self.run.iter().map(ran).collect::<Vec<_>>(),
            "failures": self.failures.iter().map(failed).collect::<Vec<_>>(),
            "skipped": self.skipped.iter().map(skipped).collect::<Vec<_>>(),
        })
    }

    /// The report as JUnit's XML: a test case for each member and class, and for each reason to skip
    /// cases.
    pub fn to_junit(&self) -> String {
        format!("{XML}{}", self.suite_of_junit())
    }

    /// Several reports as one document of JUnit's XML.
    pub fn all_to_junit(reports: &[Self]) -> String {
        let suites: String = reports.iter().map(Self::suite_of_junit).collect();
        format!("{XML}<testsuites>\n{suites}</testsuites>\n")
    }

    fn suite_of_junit(&self) -> String {
        let failed = self.run.iter().filter(|ran| ran.failed > 0).count();
        let reasons = self.reasons_to_skip();
        let mut xml = String::new();
        // Writing to a String cannot fail.
        let _ = writeln!(
            xml,
            "<testsuite name=\"{}\" tests=\"{}\" failures=\"{failed}\" skipped=\"{}\">",
            escaped(&self.shape.to_string()),
            self.run.len() + reasons.len(),
            reasons.len(),
        );
        for ran in &self.run {
            self.test_case(ran, &mut xml);
        }
        for (reason, count) in reasons {
            let _ = writeln!(
                xml,
                "  <testcase classname=\"{}\" name=\"{}\">\n    <skipped message=\"{count} cases\"/>\n  </testcase>",
                escaped(&self.shape.to_string()),
                escaped(reason)
            );
        }
        xml.push_str("</testsuite>\n");
        xml
    }

    fn test_case(&self, ran: &Ran, xml: &mut String) {
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

    /// How many cases were skipped for each reason.
    pub fn reasons_to_skip(&self) -> BTreeMap<&str, usize> {
        let mut reasons = BTreeMap::new();
        for skipped in &self.skipped {
            *reasons.entry(skipped.reason.as_str()).or_default() += 1;
        }
        reasons
    }
}

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

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
