//! What a shape says itself.

use indexmap::IndexMap;

use super::{Member, Shape, Traits};
use crate::Node;

/// What a shape says itself, without what its mixins say.
#[derive(Clone, Copy, Debug)]
pub struct Introduced<'m> {
    /// The traits applied to it.
    pub traits: &'m Traits,
    /// Its own members, and before them those [inherited](Member::inherited) ones that it applies
    /// traits to; each with just the traits that it applies itself.
    pub members: &'m IndexMap<String, Member>,
    /// See [`Shape::properties`].
    pub properties: &'m IndexMap<String, Node>,
}

/// What [`Introduced`] shows of a shape with mixins.
#[derive(Clone, Debug, Default)]
pub(crate) struct Own {
    pub(crate) traits: Traits,
    pub(crate) members: IndexMap<String, Member>,
    pub(crate) properties: IndexMap<String, Node>,
}

impl Shape {
    /// What it says itself, without what its mixins say; of a shape without mixins, everything.
    ///
    /// ```
    /// use strictly_smithy::{Sources, load};
    ///
    /// let mut sources = Sources::new();
    /// sources.add("city.smithy", r#"
    /// $version: "2.0"
    /// namespace example
    /// @mixin
    /// structure Named { name: String, alias: String }
    /// structure City with [Named] {
    ///     @required
    ///     $name
    ///     zip: String
    /// }
    /// "#);
    /// let (model, _) = load(&sources);
    /// let city = model.shape(&"example#City".parse()?).unwrap();
    /// let names: Vec<_> = city.members.keys().collect();
    /// assert_eq!(names, ["name", "alias", "zip"]);
    ///
    /// let own = city.introduced();
    /// let names: Vec<_> = own.members.keys().collect();
    /// assert_eq!(names, ["name", "zip"]);
    /// assert!(own.members["name"].inherited && !own.members["zip"].inherited);
    /// # Ok::<(), strictly_smithy::ShapeIdError>(())
    /// ```
    pub fn introduced(&self) -> Introduced<'_> {
        match &self.own {
            None => Introduced {
                traits: &self.traits,
                members: &self.members,
                properties: &self.properties,
            },
            Some(own) => Introduced {
                traits: &own.traits,
                members: &own.members,
                properties: &own.properties,
            },
        }
    }
}
