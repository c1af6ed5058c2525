//! Source texts, and places in them.

use std::ops::Range;
use std::path::{Path, PathBuf};

use crate::built_in;

/// The texts a model is made of. Reading files is the caller's business; see `strictly-build`.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    list: Vec<Source>,
}

/// One source text.
#[derive(Clone, Debug)]
pub struct Source {
    path: PathBuf,
    text: String,
    lines: Lines,
}

/// Where the lines of a text are. Lines may be long: columns are found without reading the whole
/// line.
#[derive(Clone, Debug)]
pub(crate) struct Lines {
    /// The byte offset at which each line starts.
    starts: Vec<usize>,
    /// How many characters stand before each block of the text.
    characters: Vec<usize>,
}

/// Names one text of a [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(u32);

/// A place in a source text: a range of byte offsets, which lie on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The text.
    pub source: SourceId,
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Sources {
    /// No texts yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a text. A path that ends in `.json` is JSON AST, any other is IDL.
    pub fn add(&mut self, path: impl Into<PathBuf>, text: impl Into<String>) -> SourceId {
        let id = SourceId(u32::try_from(self.list.len()).unwrap_or(u32::MAX));
        self.list.push(Source::new(path.into(), text.into()));
        id
    }

    /// The text with this ID. The [built-in](SourceId::is_built_in) ones are there without having
    /// been added.
    pub fn get(&self, id: SourceId) -> Option<&Source> {
        if id.is_built_in() {
            return built_in::get(id);
        }
        self.list.get(id.0 as usize)
    }

    /// Every text with its ID, in the order they were added.
    pub fn iter(&self) -> impl Iterator<Item = (SourceId, &Source)> {
        (0..).map(SourceId).zip(&self.list)
    }
}

impl SourceId {
    /// The prelude, which every model holds without being told to.
    pub const PRELUDE: Self = Self(u32::MAX);

    /// The built-in source with this index; the prelude's is 0.
    pub(crate) fn built_in(index: usize) -> Self {
        Self(Self::PRELUDE.0 - u32::try_from(index).unwrap_or(0).min(BUILT_IN - 1))
    }

    /// The index of a built-in source.
    pub(crate) fn built_in_index(self) -> Option<usize> {
        self.is_built_in().then_some((Self::PRELUDE.0 - self.0) as usize)
    }

    /// True for the sources that come with this crate: the prelude, and the traits of well-known
    /// namespaces such as `aws.protocols`.
    pub fn is_built_in(self) -> bool {
        Self::PRELUDE.0 - self.0 < BUILT_IN
    }
}

/// How many IDs are kept for built-in sources.
const BUILT_IN: u32 = 64;

impl Source {
    pub(crate) fn new(path: PathBuf, text: String) -> Self {
        Self { path, lines: Lines::of(&text), text }
    }

    /// The path it was added under.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// True if it is JSON AST rather than IDL.
    pub fn is_json(&self) -> bool {
        self.path.extension().is_some_and(|extension| extension == "json")
    }

    /// Line and column of a byte offset, both from 1; columns count Unicode scalar values.
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        self.lines.line_column(&self.text, offset)
    }
}

impl Lines {
    /// Characters are counted up to every so many bytes.
    const BLOCK: usize = 1024;

    pub(crate) fn of(text: &str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
        let mut total = 0;
        let blocks = text.as_bytes().chunks(Self::BLOCK).map(|block| {
            total += characters(block);
            total
        });
        let characters = std::iter::once(0).chain(blocks).collect();
        Self { starts: starts.collect(), characters }
    }

    /// Line and column of a byte offset of `text`, the text these lines were found in.
    pub(crate) fn line_column(&self, text: &str, offset: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0);
        let column = self.characters_before(text, offset) - self.characters_before(text, start);
        (line, column + 1)
    }

    /// How many characters start before a byte offset.
    fn characters_before(&self, text: &str, offset: usize) -> usize {
        let offset = offset.min(text.len());
        let block = offset / Self::BLOCK;
        let rest = text.as_bytes().get(block * Self::BLOCK..offset).unwrap_or_default();
        self.characters.get(block).copied().unwrap_or(0) + characters(rest)
    }
}

/// How many characters start in these bytes of a text.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| !(0x80..0xC0).contains(*byte)).count()
}

impl Span {
    /// A place; offsets beyond 4 GiB are clamped.
    pub fn new(source: SourceId, range: Range<usize>) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { source, start: clamp(range.start), end: clamp(range.end) }
    }

    /// The byte range.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// From the start of this place to the end of `other`, which lies in the same text.
    pub fn to(self, other: Self) -> Self {
        Self { end: other.end.max(self.end), ..self }
    }
}
