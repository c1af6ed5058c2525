//! Why a command could not do its work.

use annotate_snippets::{Level, Renderer};
use strictly_smithy::{Diagnostics, Sources};

use crate::diagnostics;

/// Why a command could not do its work.
pub(crate) enum Failure {
    /// Something outside of the specification.
    Message {
        /// What is wrong.
        message: String,
        /// What to do about it.
        help: Option<String>,
    },
    /// The specification is wrong.
    Spec {
        /// Its texts.
        sources: Sources,
        /// What is wrong with it; everything.
        diagnostics: Diagnostics,
    },
}

impl Failure {
    /// Of something outside of the specification.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self::Message { message: message.into(), help: None }
    }

    /// The same, with what to do about it.
    pub(crate) fn with_help(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self::Message { message: message.into(), help: Some(help.into()) }
    }

    /// As people read it.
    pub(crate) fn render(&self, renderer: &Renderer) -> String {
        match self {
            Self::Message { message, help } => {
                let help = help.as_ref().map(|help| Level::HELP.message(help));
                renderer.render(&[Level::ERROR.primary_title(message).elements(help)])
            }
            Self::Spec { sources, diagnostics } => {
                diagnostics::render(sources, diagnostics, renderer)
            }
        }
    }
}
