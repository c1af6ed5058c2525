//! Files of specifications.

use std::fs;
use std::path::{Path, PathBuf};

use strictly_smithy::Sources;

use crate::Error;

/// The specifications at a path, and every path in it that, if it changes, changes them.
pub(crate) struct Files {
    pub(crate) sources: Sources,
    pub(crate) watched: Vec<PathBuf>,
}

/// Reads a file, or every `.smithy` and `.json` file in a folder and its folders, by name.
pub(crate) fn read(path: &Path) -> Result<Files, Error> {
    let mut files = Files { sources: Sources::new(), watched: Vec::new() };
    if fs::metadata(path).map_err(|error| Error::io(path, error))?.is_dir() {
        files.folder(path)?;
        if files.sources.iter().next().is_none() {
            let message = format!("{}: no .smithy or .json file in this folder", path.display());
            return Err(Error::specification(message));
        }
    } else {
        files.add(path)?;
    }
    Ok(files)
}

impl Files {
    /// Links to folders are not followed, so that none is read twice.
    fn folder(&mut self, folder: &Path) -> Result<(), Error> {
        let failed = |error| Error::io(folder, error);
        let mut entries = Vec::new();
        for entry in fs::read_dir(folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            entries.push((entry.path(), entry.file_type().map_err(failed)?.is_dir()));
        }
        entries.sort();
        for (path, is_folder) in entries {
            if is_folder {
                self.watched.push(path.clone());
                self.folder(&path)?;
            } else if is_specification(&path) {
                self.watched.push(path.clone());
                self.add(&path)?;
            }
        }
        Ok(())
    }

    fn add(&mut self, path: &Path) -> Result<(), Error> {
        let text = fs::read_to_string(path).map_err(|error| Error::io(path, error))?;
        self.sources.add(path, text);
        Ok(())
    }
}

fn is_specification(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "smithy" || extension == "json")
}
