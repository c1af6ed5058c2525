//! Nothing panics: every text that differs from a good one by a byte, or ends too early.

use std::panic::catch_unwind;

use crate::weather::{City, Report};

const REPORT: &str = r#"{"level":1,"secret":"password","byKey":{"password":1},"pin":"A","login":{"user":"u"},"proof":{"hint":"\ud83e\udd80"},"kelvin":-1.5e2,"exact":0.10,"photo":"aGVsbG8=","anything":{"a":[1,null]},"gaps":[null,1],"at":1.5}"#;
const CITY: &str = r#"{"name":"Utrecht","labels":{"aa":"é"},"formerNames":["A"],"place":{"inside":{"code":"x"}},"partOf":{"name":"B"},"founded":"2026-11-23T08:00:00.5Z","seen":"Mon, 23 Nov 2026 08:00:00 GMT"}"#;

/// What is put in place of a byte.
const BYTES: &[u8] = b"\0\t\n \"'+,-./09:;@AEZ[\\]^_`aenu{}~\x7f\x80\xbf\xc3\xed\xf0\xff";

fn read(json: &[u8]) {
    let _ = strictly::from_slice::<Report>(json).map_err(|it| it.to_string());
    let _ = strictly::from_slice::<City>(json).map_err(|it| it.to_string());
    let _ = strictly::check_slice::<Report>(json).map_err(|it| it.to_string());
    let _ = strictly::check_slice::<City>(json).map_err(|it| it.to_string());
    let _ = strictly::read_slice::<Report>(json).map_err(|it| it.to_string());
    let _ = strictly::read_slice::<City>(json).map_err(|it| it.to_string());
}

#[test]
fn one_byte_off() {
    for good in [REPORT, CITY] {
        for at in 0..=good.len() {
            let (before, after) = good.as_bytes().split_at(at);
            let mut texts = vec![before.to_vec(), after.to_vec(), [before, before, after].concat()];
            for byte in BYTES {
                texts.push([before, &[*byte], after].concat());
                texts.push([before, &[*byte], after.get(1..).unwrap_or_default()].concat());
            }
            for text in texts {
                let result = catch_unwind(|| read(&text));
                assert!(result.is_ok(), "panicked on {}", String::from_utf8_lossy(&text));
            }
        }
    }
}
