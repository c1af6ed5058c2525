//! `loader/valid`: files that say the same in two ways.

use std::fs;

use strictly_smithy::{Sources, load};

use crate::{errors, load_valid, suite, with_shared};

#[test]
fn valid_files_load() {
    let Some(files) = suite("loader/valid", "smithy") else { return };
    let mut loaded = 0;
    for path in &files {
        let (_, diagnostics) = load(&with_shared(path));
        let errors = errors(&diagnostics);
        if errors.is_empty() {
            loaded += 1;
        } else {
            println!("{}\n{}", path.display(), errors.join("\n"));
        }
    }
    println!("loader/valid: {loaded} of {} IDL files load", files.len());
    assert_eq!(loaded, files.len());
}

#[test]
fn idl_and_json_say_the_same() {
    let Some(files) = suite("loader/valid", "smithy") else { return };
    let (mut pairs, mut equal) = (0, 0);
    for path in &files {
        let twin = path.with_extension("json");
        if !twin.exists() {
            continue;
        }
        pairs += 1;
        let [idl, json] = [path, &twin].map(|path| load_valid(&with_shared(path)));
        let differences = idl.differences(&json);
        equal += usize::from(differences.is_empty());
        if !differences.is_empty() {
            println!("{}\n  {}", path.display(), differences.join("\n  "));
        }
    }
    println!("loader/valid: {equal} of {pairs} pairs of IDL and JSON AST are equal");
    assert_eq!(equal, pairs);
}

#[test]
fn mixins_are_flattened() {
    let Some(files) = suite("loader/valid/mixins", "smithy") else { return };
    let (mut pairs, mut equal) = (0, 0);
    for path in &files {
        let twin = path.with_extension("flattened.smithy");
        if !twin.exists() {
            continue;
        }
        pairs += 1;
        let [mut mixed, flat] = [path, &twin].map(|path| {
            let mut sources = Sources::new();
            sources.add(path, fs::read_to_string(path).unwrap());
            load_valid(&sources)
        });
        mixed.flatten_mixins();
        let differences = mixed.differences(&flat);
        equal += usize::from(differences.is_empty());
        if !differences.is_empty() {
            println!("{}\n  {}", path.display(), differences.join("\n  "));
        }
    }
    println!("loader/valid/mixins: {equal} of {pairs} are flattened as they must be");
    assert_eq!(equal, pairs);
}
