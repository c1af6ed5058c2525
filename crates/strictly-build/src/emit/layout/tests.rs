use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenTree};
use quote::quote;
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::{Sources, load};

use super::*;

#[test]
fn what_is_laid_out_stays_so() {
    for text in [
        "static A: &'static [(char, i8)] = &[('a', -1)];",
        "pub(crate) fn f<'a, T: Into<u8>>(a: &'a mut T, _: [u8; 3]) -> u8;",
        "const A: bool = !b && -c - 1 == *d & e;",
        "type F = fn(&&u8) -> Vec<Option<u8>>;",
        "type O = (u8,);",
        "use a::b::{c, d};",
        "let a = |x: u8, _| x..=y | z?;",
        "impl a::B for C {}",
        "fn f() {\n    if a[0] {\n        b()\n    } else {\n        A { c, d: 1 }\n    }\n}",
        "fn f() {\n    loop {\n        g!(\"{}\", 0.5)?;\n    }\n}",
        "impl A {\n    type B = u8;\n    type C = u8;\n\n    const D: u8 = 1;\n\n    fn e() {}\n}",
    ] {
        assert_eq!(item(text.parse().unwrap()), format!("{text}\n"));
    }
}

#[test]
fn signs_that_are_apart_stay_apart() {
    let tokens = quote!(const A: B = a & &b & && *c < -d << -(e) == !f || |g| g..=-h;);
    let text = item(tokens.clone());
    assert_eq!(words(tokens), words(text.parse().unwrap()), "{text}");
}

#[test]
fn what_is_too_long_is_broken_at_its_brackets() {
    let long = quote::format_ident!("{}", "a".repeat(60));
    for (tokens, expected) in [
        (
            quote!(fn f(&self) { Some(self.#long.or_else(|| b::c("dddddddddddddddddd", 1, 2, 3))?) }),
            "fn f(&self) {\n    Some(\n        self.LONG\n            .or_else(|| b::c(\"dddddddddddddddddd\", 1, 2, 3))?,\n    )\n}\n",
        ),
        (
            quote!(match a { bbbbbbbbbbbbbbbb => c::#long("dddddd", "eeeeeeee"), _ => f, }),
            "match a {\n    bbbbbbbbbbbbbbbb => {\n        c::LONG(\"dddddd\", \"eeeeeeee\")\n    }\n    _ => f,\n}\n",
        ),
        (
            quote!(struct A { b: Option<#long<ccccccccccccccccccccccccccccccccccc>>, }),
            "struct A {\n    b: Option<\n        LONG<\n            ccccccccccccccccccccccccccccccccccc,\n        >,\n    >,\n}\n",
        ),
        (
            quote!(impl A<#long> for B<#long> where C: D<#long> + E<#long> {}),
            "impl A<LONG>\n    for B<LONG>\nwhere\n    C: D<LONG>\n        + E<LONG>,\n{}\n",
        ),
    ] {
        assert_eq!(item(tokens).replace(&long.to_string(), "LONG"), expected);
    }
}

#[test]
fn documentation_is_comments() {
    let item = |text: &str| item(quote!(#[doc = #text] struct A;));
    assert_eq!(item(" A \"b\" \\ \u{301}."), "/// A \"b\" \\ \u{301}.\nstruct A;\n");
    let of_template = super::item("/// A \"b\" \\\\ .\nstruct A;".parse().unwrap());
    assert_eq!(of_template, "/// A \"b\" \\\\ .\nstruct A;\n");
    assert_eq!(
        super::item(quote!(
            #[doc = r#" A "b" \\."#]
            struct A;
        )),
        "/// A \"b\" \\\\.\nstruct A;\n"
    );
    assert_eq!(item(""), "///\nstruct A;\n");
    // Neither is a comment of one line.
    assert_eq!(item("/ a"), "#[doc = \"/ a\"]\nstruct A;\n");
    assert_eq!(item("a\nb"), "#[doc = \"a\\nb\"]\nstruct A;\n");
}

#[test]
fn a_table_beside_another_argument_stands_on_its_own_lines() {
    let starts = (0..20_u8).map(|class| quote!(('a', #class)));
    let starts = quote!(&[#(#starts),*]);
    let text = item(quote!(static CLASSES: Classes = Classes::with_blocks(#starts, &BLOCKS);));
    let alone = item(quote!(static CLASSES: Classes = Classes::new(#starts);));
    assert!(text.contains("    ],\n    &BLOCKS,\n);\n"), "{text}");
    assert!(alone.contains("Classes::new(&[\n") && alone.ends_with("\n]);\n"), "{alone}");
}

#[test]
fn tokens_come_out_as_they_went_in() {
    for path in models() {
        let mut sources = Sources::new();
        sources.add(&path, std::fs::read_to_string(&path).unwrap());
        let (model, _) = load(&sources);
        let selection = Selection::all().foreign_as_json();
        // What cannot be lowered is told elsewhere.
        for contract in lower(&model, &sources, &selection).unwrap_or_default() {
            for tokens in crate::emit::items(&contract) {
                let text = item(tokens.clone());
                let printed = text.parse().unwrap();
                assert!(words(tokens) == words(printed), "{}:\n{text}", path.display());
            }
        }
    }
}

/// The golden models, and the smaller ones of the folder that `STRICTLY_MODELS` names.
fn models() -> Vec<PathBuf> {
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut models = vec![golden.join("weather.smithy"), golden.join("hygiene.smithy")];
    if let Some(folder) = std::env::var_os("STRICTLY_MODELS") {
        let entries = std::fs::read_dir(folder).unwrap();
        models.extend(entries.map(|entry| entry.unwrap().path()).filter(|path| {
            let is_small = std::fs::metadata(path).unwrap().len() < 200_000;
            is_small && path.extension().is_some_and(|extension| extension == "json")
        }));
    }
    models
}

/// Every token but for commas and braces, of which more may be written than there were.
fn words(stream: TokenStream) -> Vec<String> {
    let mut words = Vec::new();
    for tree in stream {
        match tree {
            TokenTree::Group(group) => {
                let is_seen = !matches!(group.delimiter(), Delimiter::Brace | Delimiter::None);
                words.extend(is_seen.then(|| format!("{:?}", group.delimiter())));
                words.extend(self::words(group.stream()));
                words.extend(is_seen.then(|| "end".to_owned()));
            }
            TokenTree::Punct(punct) if punct.as_char() == ',' => {}
            // Documentation is one whether its literal is raw or not.
            TokenTree::Literal(literal) => {
                let text = literal.to_string();
                words.push(comment::of(&text).map_or(text.clone(), Into::into));
            }
            tree => words.push(tree.to_string()),
        }
    }
    words
}
