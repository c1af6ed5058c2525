//! Sources to a model.

use std::collections::HashSet;

use crate::assemble::{self, Parsed};
use crate::ast::Statement;
use crate::{Diagnostics, Model, SourceId, Sources, built_in, json_ast, parser};

/// Loads a model from sources, the prelude, and the traits of well-known namespaces that the sources
/// name and do not define: `aws.api`, `aws.auth`, `aws.protocols`, `smithy.framework`,
/// `smithy.test` and their like.
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
    let mut diagnostics = Diagnostics::new();
    let mut files = Vec::new();
    for (id, source) in sources.iter() {
        if source.is_json() {
            let (draft, found) = json_ast::parse(source.text(), id);
            files.push(Parsed::Json(draft));
            diagnostics.append(found);
        } else {
            files.push(idl(source.text(), id, &mut diagnostics));
        }
    }
    let needed = built_in::needed(sources, &defined(&files));
    let built_in = std::iter::once(built_in::prelude()).chain(needed);
    let mut all: Vec<_> = built_in.map(|(id, text)| idl(text, id, &mut diagnostics)).collect();
    all.extend(files);
    let (model, found) = assemble::assemble(all);
    diagnostics.append(found);
    diagnostics.sort();
    (model, diagnostics)
}

fn idl(text: &str, id: SourceId, diagnostics: &mut Diagnostics) -> Parsed {
    let (file, found) = parser::parse(text, id);
    diagnostics.append(found);
    Parsed::Idl(file)
}

/// The namespaces that the files define shapes in.
fn defined(files: &[Parsed]) -> HashSet<&str> {
    let mut namespaces = HashSet::new();
    for file in files {
        match file {
            Parsed::Json(draft) => {
                namespaces.extend(draft.definitions.iter().map(|shape| shape.id.namespace()));
            }
            Parsed::Idl(file) => {
                let defines = file
                    .statements
                    .iter()
                    .any(|statement| matches!(statement, Statement::Shape(_)));
                let namespace = file.namespace.as_ref().filter(|_| defines);
                namespaces.extend(namespace.map(|namespace| namespace.text.as_str()));
            }
        }
    }
    namespaces
}
