//! `any::<T>()` for generated types, which carry their contract with them.

use std::collections::HashMap;
use std::fmt;
use std::ops::Deref;
use std::ptr;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use proptest::arbitrary::Arbitrary;
use proptest::strategy::{BoxedStrategy, Strategy};
use proptest::test_runner::Reason;
use serde_json::Value;
use strictly_contract::strictly::{self, Aggregate, Shape, Valid};
use strictly_contract::{Contract, Direction, ShapeId};

use crate::drawn::drawn;
use crate::draws::Draws;
use crate::generate::Generator;

/// A valid value of a generated type, for tests that take what they need as arguments. It is the
/// value, and knows that it is valid.
///
/// ```
/// use proptest::prelude::*;
/// use strictly_testing::Any;
/// # mod weather {
/// #     use strictly_contract::strictly::{Aggregate, Fill, Member, Shape, Visit};
/// #     #[derive(Clone, Debug, PartialEq)]
/// #     pub struct GetForecastInput { pub city: String }
/// #     #[derive(Default)]
/// #     pub struct Draft { city: Option<String> }
/// #     static INPUT: Shape = Shape::structure(&[Member::new("city", &CITY).required()]);
/// #     static CITY: Shape = Shape::string().length(1, 64);
/// #     impl Aggregate for GetForecastInput {
/// #         const SHAPE: &'static Shape = &INPUT;
/// #         type Draft = Draft;
/// #         fn fill<F: Fill>(draft: &mut Draft, _: usize, from: F) -> Result<(), F::Error> {
/// #             from.fill(&mut draft.city)
/// #         }
/// #         fn finish(draft: Draft) -> Option<Self> { Some(Self { city: draft.city? }) }
/// #         fn visit<V: Visit>(&self, visit: &mut V) -> Result<(), V::Error> {
/// #             visit.member(0, &self.city)
/// #         }
/// #     }
/// # }
/// use weather::GetForecastInput;
///
/// proptest! {
///     fn cities_have_names(input: Any<GetForecastInput>) {
///         prop_assert!(!input.city.is_empty());
///     }
/// }
/// # cities_have_names();
/// ```
///
/// Where the types are defined, [`arbitrary!`](crate::arbitrary) makes `any::<GetForecastInput>()`
/// work as well. With the feature `arbitrary`, it is an `arbitrary::Arbitrary` for fuzzers, too.
#[derive(Clone, Debug, PartialEq)]
pub struct Any<T>(Valid<T>);

impl<T> Any<T> {
    /// The value that is known to be valid.
    pub fn into_valid(self) -> Valid<T> {
        self.0
    }

    /// The value itself.
    pub fn into_inner(self) -> T {
        self.0.into_inner()
    }
}

impl<T> Deref for Any<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// If the type has no valid value at all, the strategy gives none, and says why.
impl<T: Aggregate + Clone + fmt::Debug + 'static> Arbitrary for Any<T> {
    type Parameters = ();
    type Strategy = BoxedStrategy<Self>;

    fn arbitrary_with((): ()) -> Self::Strategy {
        values::<T>().prop_map(Self).boxed()
    }
}

/// Bytes that lead to no value are an incorrect format.
#[cfg(feature = "arbitrary")]
impl<T: Aggregate> arbitrary::Arbitrary<'_> for Any<T> {
    fn arbitrary(bytes: &mut arbitrary::Unstructured<'_>) -> arbitrary::Result<Self> {
        let all = bytes.bytes(bytes.len())?;
        let made = Made::of(T::SHAPE).map_err(|_| arbitrary::Error::IncorrectFormat)?;
        let value = made.value(&mut Draws::from_bytes(all));
        let value = value.map_err(|_| arbitrary::Error::IncorrectFormat)?;
        read(&value).map(Self).ok_or(arbitrary::Error::IncorrectFormat)
    }
}

/// Valid values of a generated type, which shrink to short and readable ones. What
/// [`Any`] draws from.
pub fn values<T: Aggregate + Clone + fmt::Debug + 'static>() -> BoxedStrategy<Valid<T>> {
    let made = Made::of(T::SHAPE);
    let draw = move |draws: &mut Draws| made.as_ref().map_err(Clone::clone)?.value(draws);
    drawn(draw).prop_filter_map("refused by its own type", |value| read(&value)).boxed()
}

/// Makes `any::<T>()` of proptest work for generated types, in the crate that they are defined in.
///
/// ```ignore
/// #[cfg(test)]
/// strictly_testing::arbitrary!(weather::GetForecastInput, weather::GetForecastOutput);
/// ```
///
/// In other crates, and in the folder `tests`, ask for [`Any<T>`](crate::Any).
#[macro_export]
macro_rules! arbitrary {
    ($($type:ty),+ $(,)?) => {$(
        impl $crate::proptest::arbitrary::Arbitrary for $type {
            type Parameters = ();
            type Strategy = $crate::proptest::strategy::BoxedStrategy<Self>;

            fn arbitrary_with((): ()) -> Self::Strategy {
                use $crate::proptest::strategy::Strategy;
                $crate::values::<Self>().prop_map(|valid| valid.into_inner()).boxed()
            }
        }
    )+};
}

fn read<T: Aggregate>(value: &Value) -> Option<Valid<T>> {
    strictly::from_slice(value.to_string().as_bytes()).ok()
}

/// What makes values of one table.
struct Made {
    generator: Generator,
    id: ShapeId,
}

impl Made {
    /// Prepares for a table, once.
    fn of(table: &'static Shape) -> Result<Arc<Self>, Reason> {
        type Memory = Mutex<HashMap<usize, Result<Arc<Made>, Reason>>>;
        static MEMORY: OnceLock<Memory> = OnceLock::new();
        let memory = MEMORY.get_or_init(Memory::default);
        let mut memory = memory.lock().unwrap_or_else(PoisonError::into_inner);
        let made = memory.entry(ptr::from_ref(table).addr());
        made.or_insert_with(|| Self::new(table).map(Arc::new)).clone()
    }

    fn new(table: &'static Shape) -> Result<Self, Reason> {
        let contract = Contract::of_table(table).map_err(|error| error.to_string())?;
        let (contract, id) = contract;
        let direction = if table.is_output() { Direction::Output } else { Direction::Input };
        let generator = Generator::new(&Arc::new(contract), &id, direction);
        Ok(Self { generator: generator.map_err(|reason| reason.to_string())?, id })
    }

    fn value(&self, draws: &mut Draws) -> Result<Value, Reason> {
        self.generator.valid(&self.id, draws)
    }
}
