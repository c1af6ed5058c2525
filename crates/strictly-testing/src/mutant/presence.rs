//! `@required`, and its absence.

use strictly_contract::Presence;

use super::{Change, Drafts, Edit, Fate};
use crate::breach::Breach;
use crate::constraint::{ConstraintKind, End};
use crate::spot::Holder;

impl Drafts<'_> {
    pub(super) fn presence(&mut self) {
        let Holder::Structure(presence) = self.spot.holder else { return };
        let (change, other) = match presence {
            Presence::Required => ("it may be absent", Presence::Optional),
            Presence::Default(_) => ("its default does not count", Presence::Required),
            Presence::Optional => ("it must be there", Presence::Required),
        };
        let edit = Edit::new(self.here(), Change::Presence(other));
        let otherwise = Fate::Unreachable("no value without it can be made".to_owned());
        let kind = ConstraintKind::Required;
        self.push(kind, change.to_owned(), edit, vec![Breach::Missing], otherwise);
        if *presence == Presence::Required {
            self.lifts(End::Only);
        }
    }
}
