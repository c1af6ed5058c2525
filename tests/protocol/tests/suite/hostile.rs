//! Requests of the suites, changed at random: whatever becomes of them, nothing panics, and a gate
//! says what the typed reader says.

use std::collections::BTreeMap;

use crate::case::{self, Kind};
use crate::server::{self, Raw};
use crate::subject::subjects;

/// How many requests there are: a million where `STRICTLY_HOSTILE` says so.
fn count() -> u32 {
    std::env::var("STRICTLY_HOSTILE").ok().and_then(|count| count.parse().ok()).unwrap_or(20_000)
}

#[test]
fn changed_requests_are_answered() {
    let Some(cases) = case::load() else {
        println!("skipped: STRICTLY_SUITES is not set");
        return;
    };
    let subjects: BTreeMap<_, _> =
        subjects().into_iter().map(|subject| (subject.shape().id(), subject)).collect();
    let mut seeds = Vec::new();
    for case in &cases {
        let data = match case.kind {
            Kind::ServerRequest => &case.data,
            Kind::Malformed => &case.data["request"],
            _ => continue,
        };
        let subject = case.operations.iter().find_map(|id| subjects.get(id.as_str()));
        if let (Some(subject), Ok(raw)) = (subject, Raw::of(data)) {
            seeds.push((server::server(subject.as_ref(), &subjects), raw));
        }
    }
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let (mut accepted, mut refused) = (0, 0);
    for _ in 0..count() {
        let (server, seed) = &seeds[random.below(seeds.len())];
        let mut raw = seed.clone();
        for _ in 0..=random.below(3) {
            raw.change(|bound| random.below(bound));
        }
        match raw.answer(server, &subjects) {
            Ok(()) => accepted += 1,
            Err(code) => {
                assert!((400..500).contains(&code), "{code} for {raw:?}");
                refused += 1;
            }
        }
    }
    println!("{accepted} changed requests accepted, {refused} refused");
    assert!(accepted > 0 && refused > 0);
}

/// Xorshift: the same requests in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(bound.max(1)).unwrap()).unwrap()
    }
}
