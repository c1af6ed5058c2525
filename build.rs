//! Turns the specifications into Rust, as every crate that uses strictly does.

fn main() -> Result<(), strictly_build::Error> {
    strictly_build::compile("specs")
}
