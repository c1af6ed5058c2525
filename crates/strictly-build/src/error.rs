//! Why there is no module.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a specification was not turned into Rust.
///
/// `Debug` is the same text as `Display`, so that a build.rs whose `main` returns the error fails
/// with something to read.
pub struct Error(Box<Kind>);

enum Kind {
    /// A file or folder could not be read or written.
    Io { path: PathBuf, error: io::Error },
    /// The specifications are wrong: every diagnostic, rendered.
    Specification(String),
    /// There is nowhere to write to.
    OutDir,
}

impl Error {
    pub(crate) fn io(path: &Path, error: io::Error) -> Self {
        Self(Box::new(Kind::Io { path: path.to_owned(), error }))
    }

    pub(crate) fn specification(rendered: String) -> Self {
        Self(Box::new(Kind::Specification(rendered)))
    }

    pub(crate) fn out_dir() -> Self {
        Self(Box::new(Kind::OutDir))
    }

    /// True if it is the specifications that must change.
    pub fn is_specification(&self) -> bool {
        matches!(*self.0, Kind::Specification(_))
    }

    /// True if a file or folder could not be read or written.
    pub fn is_io(&self) -> bool {
        matches!(*self.0, Kind::Io { .. })
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Kind::Io { path, error } => write!(f, "{}: {error}", path.display()),
            Kind::Specification(rendered) => f.write_str(rendered),
            Kind::OutDir => f.write_str(
                "nowhere to write to: OUT_DIR is not set\n  \
                 help: run in build.rs, or choose a folder with `Compiler::out_dir`",
            ),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match &*self.0 {
            Kind::Io { error, .. } => Some(error),
            Kind::Specification(_) | Kind::OutDir => None,
        }
    }
}
