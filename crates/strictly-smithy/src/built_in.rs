//! The definitions that come with this crate: the prelude, and the traits of well-known namespaces.
//!
//! The prelude is part of every model. A well-known namespace is part of those models that name a
//! shape of it and do not define one: a source that does brings its own definitions.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::source::Source;
use crate::{SourceId, Sources};

macro_rules! well_known {
    ($($namespace:literal),* $(,)?) => {
        /// The well-known namespaces, each with its definitions.
        const WELL_KNOWN: &[(&str, &str)] =
            &[$(($namespace, include_str!(concat!("built_in/", $namespace, ".smithy")))),*];
    };
}

well_known![
    "aws.api",
    "aws.auth",
    "aws.cloudformation",
    "aws.customizations",
    "aws.iam",
    "aws.protocols",
    "smithy.framework",
    "smithy.protocols",
    "smithy.rules",
    "smithy.test",
    "smithy.waiters",
];

/// The prelude, then the well-known namespaces.
static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let prelude = Source::new("prelude.smithy".into(), include_str!("prelude.smithy").to_owned());
    let well_known = WELL_KNOWN.iter().map(|(namespace, text)| {
        Source::new(format!("{namespace}.smithy").into(), (*text).to_owned())
    });
    std::iter::once(prelude).chain(well_known).collect()
});

/// The built-in source with this ID.
pub(crate) fn get(id: SourceId) -> Option<&'static Source> {
    SOURCES.get(id.built_in_index()?)
}

/// The prelude.
pub(crate) fn prelude() -> (SourceId, &'static str) {
    (SourceId::PRELUDE, get(SourceId::PRELUDE).map_or("", Source::text))
}

/// The well-known namespaces that the sources name shapes of, other than those in `defined`.
pub(crate) fn needed(sources: &Sources, defined: &HashSet<&str>) -> Vec<(SourceId, &'static str)> {
    let candidates = WELL_KNOWN.iter().enumerate();
    let candidates = candidates.filter(|(_, (namespace, _))| !defined.contains(namespace));
    let mut missing: Vec<_> = candidates.collect();
    let mut needed = Vec::new();
    for (_, source) in sources.iter() {
        let text = source.text();
        // One way through the text for all namespaces: each is followed by this sign.
        for (at, _) in text.match_indices('#') {
            if missing.is_empty() {
                break;
            }
            let before = text.get(..at).unwrap_or("");
            missing.retain(|(index, (namespace, text))| {
                let found = before.ends_with(namespace);
                if found {
                    needed.push((SourceId::built_in(index + 1), *text));
                }
                !found
            });
        }
    }
    needed.sort_by_key(|(id, _)| std::cmp::Reverse(*id));
    needed
}
