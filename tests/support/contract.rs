//! Contracts of the specifications in this repository.

use strictly_contract::Contract;
use strictly_smithy::lower::{Selection, lower};
use strictly_smithy::{Sources, load};

/// Where the golden model of `strictly-build` is.
pub(crate) const WEATHER: &str = "crates/strictly-build/tests/golden/weather.smithy";

/// The contract of the service in a specification, whose path begins at the root package.
pub(crate) fn contract(path: &str) -> Contract {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    let mut sources = Sources::new();
    sources.add(&path, std::fs::read_to_string(&path).unwrap());
    let (model, diagnostics) = load(&sources);
    assert!(!diagnostics.has_errors(), "{}", diagnostics.render(&sources));
    let contracts = lower(&model, &sources, &Selection::all());
    let contracts =
        contracts.unwrap_or_else(|diagnostics| panic!("{}", diagnostics.render(&sources)));
    contracts.into_iter().next().unwrap()
}
