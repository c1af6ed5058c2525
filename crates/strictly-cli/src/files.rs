//! The files that specifications stand in.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use strictly_smithy::Sources;

use crate::failure::Failure;

/// Reads specifications from files and from folders of them; what is named twice is read once.
pub(crate) fn read<P: AsRef<Path>>(paths: &[P]) -> Result<Sources, Failure> {
    let mut sources = Sources::new();
    let mut seen = HashSet::new();
    for path in paths.iter().map(AsRef::as_ref) {
        let files = files(path).map_err(|error| unreadable(path, &error))?;
        if files.is_empty() {
            return Err(Failure::with_help(
                format!("`{}` holds no specification", path.display()),
                "specifications are files whose names end in .smithy or .json",
            ));
        }
        for file in files {
            let text = fs::read_to_string(&file).map_err(|error| unreadable(&file, &error))?;
            // What has no canonical path, such as a pipe, has no second name either.
            if seen.insert(fs::canonicalize(&file).unwrap_or_else(|_| file.clone())) {
                sources.add(file, text);
            }
        }
    }
    Ok(sources)
}

/// The file itself, or every specification in the folder and the folders in it, in order of path.
fn files(path: &Path) -> io::Result<Vec<PathBuf>> {
    if !fs::metadata(path)?.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    let mut folders = vec![path.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            // Links to folders are not followed: they may lead in a circle.
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
            } else if is_spec(&entry.path()) {
                files.push(entry.path());
            }
        }
    }
    files.sort();
    Ok(files)
}

fn is_spec(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "smithy" || extension == "json")
}

/// A file or folder that cannot be read.
pub(crate) fn unreadable(path: &Path, error: &io::Error) -> Failure {
    Failure::new(format!("cannot read `{}`: {error}", path.display()))
}
