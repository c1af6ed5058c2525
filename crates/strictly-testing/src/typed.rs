//! Strategies for users' own tests over generated types, and values from the bytes of a fuzzer.

use proptest::strategy::{BoxedStrategy, Strategy, Union};
use serde_json::Value;
use strictly_contract::strictly::{self, Aggregate, Valid};

use crate::draws::Draws;
use crate::{Broken, Failure, Spec, broken, valid};

impl Spec {
    /// Valid values of the generated type `T`, which shrink to short and readable ones.
    ///
    /// # Errors
    ///
    /// If the specification has no shape that `T` is named after, or that has no valid value.
    pub fn valid<T>(&self) -> Result<BoxedStrategy<Valid<T>>, Failure>
    where
        T: Aggregate + Clone + std::fmt::Debug + 'static,
    {
        let (casebook, id, direction) = self.find(std::any::type_name::<T>())?;
        let values = valid(casebook.contract(), &id, direction);
        let values = values.map_err(|reason| Failure::new(reason.to_string()))?;
        let read = |value: Value| strictly::from_slice::<T>(value.to_string().as_bytes()).ok();
        Ok(values.prop_filter_map("refused by its own type", read).boxed())
    }

    /// JSON that violates exactly one constraint of the generated type `T`, with the violation.
    ///
    /// # Errors
    ///
    /// As [`valid`](Self::valid); and if nothing that is asked of `T` can be violated alone.
    pub fn invalid<T: Aggregate>(&self) -> Result<BoxedStrategy<Broken>, Failure> {
        let (casebook, id, direction) = self.find(std::any::type_name::<T>())?;
        let breakage = broken(casebook.contract(), &id, direction);
        let breakage = breakage.map_err(|reason| Failure::new(reason.to_string()))?;
        let sites: Vec<_> = breakage.sites.into_iter().map(|(_, values)| values).collect();
        if sites.is_empty() {
            return Err(Failure::new(format!("nothing that `{id}` asks can be violated alone")));
        }
        Ok(Union::new(sites).boxed())
    }

    /// A valid value of an operation's input, or of a shape, that the bytes choose: the entry for
    /// coverage-guided fuzzing with bolero or cargo-fuzz. No bytes give the simplest value; none at
    /// all if the choice leads nowhere.
    ///
    /// # Errors
    ///
    /// If there is no such shape, or it has no valid value.
    pub fn from_bytes(&self, name: &str, bytes: &[u8]) -> Result<Option<Value>, Failure> {
        let (casebook, id, direction) = self.find(name)?;
        Ok(casebook.value(&id, direction, &mut Draws::from_bytes(bytes)))
    }
}
