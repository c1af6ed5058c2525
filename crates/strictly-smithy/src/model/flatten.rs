//! Models without mixins.

use super::Model;

impl Model {
    /// Takes the mixins out: shapes keep what they have from them, and nothing tells that they have
    /// it from there. The mixins themselves are gone. See "Mixins" in the specification.
    pub fn flatten_mixins(&mut self) {
        self.shapes.retain(|_, shape| shape.prelude_trait("mixin").is_none());
        for shape in self.shapes.values_mut() {
            shape.mixins.clear();
            shape.own = None;
            shape.members.values_mut().for_each(|member| member.inherited = false);
        }
    }
}
