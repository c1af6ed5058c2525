//! What is read, written, and read again stays what it was.

use super::LIMIT;
use super::subject::choose;

/// The input is a byte that chooses the type, and JSON or nearly so.
pub fn run(input: &[u8]) {
    match choose(input) {
        Some((subject, json)) if json.len() <= LIMIT => (subject.round_trip)(json),
        _ => {}
    }
}
