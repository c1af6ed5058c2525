//! Sources to a model.

use crate::assemble::{self, Parsed};
use crate::source::prelude_text;
use crate::{Diagnostics, Model, SourceId, Sources, json_ast, parser};

/// Loads a model from sources and the prelude.
///
/// Never fails: returns the best model together with everything that is wrong, in the order of the
/// sources. One bad file yields all its errors, and the good files are loaded. A model with
/// [errors](Diagnostics::has_errors) must not be used further.
///
/// ```
/// use strictly_smithy::{Sources, load};
///
/// let mut sources = Sources::new();
/// sources.add("city.smithy", "$version: \"2.0\"\nnamespace example\n@length(max: 20)\nstring City\n");
/// let (model, diagnostics) = load(&sources);
/// assert!(diagnostics.is_empty(), "{}", diagnostics.render(&sources));
/// let city = model.shape(&"example#City".parse()?).unwrap();
/// assert_eq!(city.prelude_trait("length").unwrap().get("max").unwrap().as_number(), Some("20"));
/// # Ok::<(), strictly_contract::ShapeIdError>(())
/// ```
pub fn load(sources: &Sources) -> (Model, Diagnostics) {
    let (prelude, mut diagnostics) = parser::parse(prelude_text(), SourceId::PRELUDE);
    let mut files = vec![Parsed::Idl(prelude)];
    for (id, source) in sources.iter() {
        let found = if source.is_json() {
            let (draft, found) = json_ast::parse(source.text(), id);
            files.push(Parsed::Json(draft));
            found
        } else {
            let (file, found) = parser::parse(source.text(), id);
            files.push(Parsed::Idl(file));
            found
        };
        diagnostics.append(found);
    }
    let (model, found) = assemble::assemble(files);
    diagnostics.append(found);
    diagnostics.sort();
    (model, diagnostics)
}
