//! Generates the types of AWS AppConfig from its specification without the constraint traits.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    let specification = "../../specs/appconfig.smithy";
    println!("cargo::rerun-if-changed={specification}");
    let text = fs::read_to_string(specification)?;
    let is_constraint = |line: &&str| {
        ["@length", "@pattern", "@range"].iter().any(|name| line.trim().starts_with(name))
    };
    let kept: Vec<_> = text.lines().filter(|line| !is_constraint(line)).collect();
    let folder = env::var("OUT_DIR")?;
    let stripped = Path::new(&folder).join("stripped");
    fs::create_dir_all(&stripped)?;
    fs::write(stripped.join("appconfig.smithy"), kept.join("\n"))?;
    Ok(strictly_build::compile(stripped)?)
}
