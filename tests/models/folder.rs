//! The folder of models.

use std::path::PathBuf;

/// Every model in the folder that `STRICTLY_MODELS` names, in the order of their names.
pub(crate) fn all() -> Vec<PathBuf> {
    let Some(folder) = std::env::var_os("STRICTLY_MODELS") else { return Vec::new() };
    let entries = std::fs::read_dir(folder).expect("STRICTLY_MODELS names a folder");
    let paths = entries.map(|entry| entry.expect("a readable folder").path());
    let mut paths: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|it| it == "json")).collect();
    paths.sort();
    paths
}
