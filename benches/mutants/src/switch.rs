//! Which mutant is on. This file becomes the module `mutation` of the copy of `strictly`.

#![allow(missing_docs, reason = "of a copy that nobody reads")]

use std::fs::OpenOptions;
use std::io::Write;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicBool, Ordering};

/// The number of the mutant that is on; none has 0.
static ON: LazyLock<u32> =
    LazyLock::new(|| std::env::var("MUTANT").map_or(0, |number| number.parse().unwrap_or(0)));

/// The file that gets the numbers of the mutants that are reached.
static REACHED: LazyLock<Option<String>> = LazyLock::new(|| std::env::var("MUTANTS_REACHED").ok());

static SEEN: [AtomicBool; 8192] = [const { AtomicBool::new(false) }; 8192];

/// True if this mutant is on. Constants ask when they are compiled.
#[inline]
pub const fn is(number: u32) -> bool {
    core::intrinsics::const_eval_select((number,), is_compiled, is_running)
}

const fn is_compiled(number: u32) -> bool {
    let Some(on) = option_env!("MUTANT") else { return false };
    match u32::from_str_radix(on, 10) {
        Ok(on) => on == number,
        Err(_) => false,
    }
}

fn is_running(number: u32) -> bool {
    if REACHED.is_some() && !SEEN[number as usize].swap(true, Ordering::Relaxed) {
        note(number);
    }
    *ON == number
}

#[cold]
fn note(number: u32) {
    let Some(path) = &*REACHED else { return };
    if let Ok(mut file) = OpenOptions::new().append(true).create(true).open(path) {
        let _ = file.write_all(format!("{number}\n").as_bytes());
    }
}
