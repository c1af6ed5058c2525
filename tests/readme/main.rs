//! What the README shows is what there is.

#![cfg(feature = "wellarchitected")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests")]

#[allow(dead_code, reason = "a program")]
mod client;
#[allow(dead_code, clippy::unused_async, reason = "a program, for want of anything to wait for")]
mod server;

const README: &str = include_str!("../../README.md");

#[test]
fn the_type_is_generated_so() {
    let generated = include_str!(concat!(env!("OUT_DIR"), "/wellarchitected.rs"));
    let (_, shown) = README.split_once("A structure of this repository's own contracts:").unwrap();
    let (shown, _) = shown.split_once("```rust,ignore\n").unwrap().1.split_once("```").unwrap();
    for part in shown.split("// … its builder, and what takes it apart and puts it together …")
    {
        assert!(generated.contains(part.trim()), "{part}");
    }
}

#[test]
fn the_commands_are_those_of_ci() {
    let (_, commands) = README.split_once("```sh\n").unwrap();
    let (commands, _) = commands.split_once("```").unwrap();
    let ci = include_str!("../../.ci/run").replace(" --locked", "");
    let commands: Vec<_> = commands.lines().filter(|line| line.starts_with("cargo")).collect();
    assert_eq!(commands.len(), 2);
    for command in commands {
        assert!(ci.contains(command), "{command}");
    }
}

/// They are compiled above.
#[test]
fn the_programs_are_short_and_shown_as_they_are() {
    let programs = [(include_str!("server.rs"), 25), (include_str!("client.rs"), 15)];
    for (program, most) in programs {
        assert!(program.lines().count() <= most);
        assert!(README.contains(&format!("```rust,ignore\n{program}```")), "{program}");
    }
}
