//! No text makes the crate panic or hang: every fixture, broken in many ways.

use std::fs;

use strictly_smithy::validate::validate;
use strictly_smithy::{Sources, load};

use crate::suite;

/// How many broken versions of each fixture are tried.
const VERSIONS: u64 = 12;

#[test]
fn broken_fixtures_are_refused_or_read() {
    let folders = ["loader/valid", "loader/invalid", "errorfiles"];
    let mut fixtures = Vec::new();
    for folder in folders {
        for extension in ["smithy", "json"] {
            let Some(paths) = suite(folder, extension) else { return };
            fixtures.extend(paths);
        }
    }
    let texts: Vec<_> = fixtures.iter().map(|path| fs::read(path).unwrap()).collect();
    let mut tried = 0u64;
    for (path, text) in fixtures.iter().zip(&texts) {
        for version in 0..VERSIONS {
            let mut random = Random((tried + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
            let other = &texts[random.below(texts.len())];
            let broken = String::from_utf8_lossy(&mutated(text, other, &mut random)).into_owned();
            let mut sources = Sources::new();
            sources.add(path.file_name().unwrap(), broken);
            let (model, diagnostics) = load(&sources);
            let report = validate(&model, diagnostics);
            assert!(!format!("{report:?}").is_empty(), "version {version}");
            tried += 1;
        }
    }
    println!("{tried} broken versions of {} fixtures", fixtures.len());
}

/// A few bytes changed, removed, doubled, or taken from another fixture, and whole lines moved.
fn mutated(text: &[u8], other: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = text.to_vec();
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len() + 1);
        let end = (at + random.below(40)).min(bytes.len());
        match random.below(6) {
            0 => drop(bytes.drain(at..end)),
            1 => {
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
            2 => {
                let from = random.below(other.len() + 1);
                let piece = &other[from..(from + 60).min(other.len())];
                bytes.splice(at..end, piece.iter().copied());
            }
            3 => bytes.splice(at..at, *b"{[(\"@$,:=}])#/").for_each(drop),
            4 => {
                let mut lines: Vec<_> =
                    bytes.split(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect();
                let (a, b) = (random.below(lines.len()), random.below(lines.len()));
                lines.swap(a, b);
                bytes = lines.join(&b'\n');
            }
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = u8::try_from(random.below(256)).unwrap();
                }
            }
        }
    }
    bytes
}

/// A sequence that looks random and is the same each time.
struct Random(u64);

impl Random {
    /// A number below `bound`; 0 if that is 0.
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % bound.max(1)
    }
}
