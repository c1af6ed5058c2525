//! As every user's; the folder is another one each time.

fn main() -> Result<(), strictly_build::Error> {
    strictly_build::compile(env!("BUILD_COST_SPECS"))
}
