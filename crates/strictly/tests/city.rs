//! A contract as the generator writes it, read and checked in every way there is.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Serialize, Serializer};
use strictly::pattern::{Class, Step};
use strictly::{
    Aggregate, At, ErrorShape, Fill, Member, Operation, OperationError, OperationShape, Pattern,
    Protocol, ReadError, ServiceShape, Shape, Valid, Violations, Visit, VisitError, Wire,
};

/// The `GetCity` operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GetCity;

impl Operation for GetCity {
    type Input = City;
    type Output = City;
    type Error = GetCityError;

    const SHAPE: &'static OperationShape = &GET_CITY;

    const ID: &'static str = "example.weather#GetCity";
}

/// The errors of [`GetCity`].
#[derive(Clone, Debug, PartialEq)]
pub enum GetCityError {
    /// No such city.
    NoSuchCity(City),
}

impl fmt::Display for GetCityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NoSuchCity")
    }
}

impl std::error::Error for GetCityError {}

impl OperationError for GetCityError {
    fn read<R: ReadError>(index: usize, from: R) -> Option<Result<Self, R::Error>> {
        match index {
            0 => Some(from.read().map(Self::NoSuchCity)),
            _ => None,
        }
    }

    fn visit<V: VisitError>(&self, visit: V) -> V::Output {
        match self {
            Self::NoSuchCity(error) => visit.error(0, error),
        }
    }
}

static WEATHER: ServiceShape = ServiceShape::new("example.weather#Weather", Protocol::RestJson1);

static GET_CITY: OperationShape = OperationShape::new("example.weather#GetCity", &WEATHER)
    .http("GET", "/cities/{name}", 200)
    .input(&CITY)
    .output(&CITY)
    .errors(&[ErrorShape::new("example.weather#NoSuchCity", &CITY, 404)]);

/// A city.
#[derive(Clone, Debug, PartialEq)]
pub struct City {
    /// Its name.
    ///
    /// Required. Length `1..=8`. Pattern `^[A-Z]`.
    pub name: String,
    /// Inhabitants.
    ///
    /// Range `0..=50000000`.
    pub population: Option<i32>,
    /// Free-form labels.
    ///
    /// Length `..=3`.
    pub tags: Option<BTreeMap<String, String>>,
    /// The climate.
    pub climate: Option<Climate>,
    /// Where it lies.
    pub place: Option<Box<Place>>,
    /// Names it had before.
    ///
    /// Unique items.
    pub former_names: Option<Vec<String>>,
    /// The share of green.
    ///
    /// Default `0.5`.
    pub green: f32,
}

impl City {
    /// Starts building one.
    pub fn builder() -> CityBuilder {
        CityBuilder::default()
    }
}

/// Builds a [`City`].
#[derive(Clone, Debug, Default)]
pub struct CityBuilder {
    name: Option<String>,
    population: Option<i32>,
    tags: Option<BTreeMap<String, String>>,
    climate: Option<Climate>,
    place: Option<Box<Place>>,
    former_names: Option<Vec<String>>,
    green: Option<f32>,
}

impl CityBuilder {
    /// Sets [`City::name`].
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets [`City::population`].
    pub fn population(mut self, population: i32) -> Self {
        self.population = Some(population);
        self
    }

    /// Checks every constraint and builds the value.
    pub fn build(self) -> Result<Valid<City>, Violations> {
        strictly::build(self)
    }
}

impl Aggregate for City {
    const SHAPE: &'static Shape = &CITY;

    type Draft = CityBuilder;

    fn fill<F: Fill>(draft: &mut CityBuilder, member: usize, from: F) -> Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.name),
            1 => from.fill(&mut draft.population),
            2 => from.fill(&mut draft.tags),
            3 => from.fill(&mut draft.climate),
            4 => from.fill(&mut draft.place),
            5 => from.fill(&mut draft.former_names),
            6 => from.fill(&mut draft.green),
            _ => Ok(()),
        }
    }

    fn finish(draft: CityBuilder) -> Option<Self> {
        Some(Self {
            name: draft.name?,
            population: draft.population,
            tags: draft.tags,
            climate: draft.climate,
            place: draft.place,
            former_names: draft.former_names,
            green: draft.green.unwrap_or(0.5),
        })
    }

    fn visit<V: Visit>(&self, visit: &mut V) -> Result<(), V::Error> {
        visit.member(0, &self.name)?;
        visit.member(1, &self.population)?;
        visit.member(2, &self.tags)?;
        visit.member(3, &self.climate)?;
        visit.member(4, &self.place)?;
        visit.member(5, &self.former_names)?;
        visit.member(6, &self.green)
    }
}

impl Serialize for City {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// `example.weather#City`
static CITY: Shape = Shape::structure(&[
    Member::new("name", &CITY_NAME).required(),
    Member::new("population", &POPULATION),
    Member::new("tags", &TAGS),
    Member::new("climate", &CLIMATE),
    Member::new("place", &PLACE).json_name("geo"),
    Member::new("formerNames", &FORMER_NAMES),
    Member::new("green", &GREEN).default("0.5"),
]);

/// `example.weather#CityName`
static CITY_NAME: Shape = Shape::string().length(1, 8).pattern(&CITY_NAME_PATTERN);

static CITY_NAME_PATTERN: Pattern =
    Pattern::starts_with("^[A-Z]", &[Step::run(Class::new(&[('A', 'Z')]), 1, 1)]);

/// `example.weather#Population`
static POPULATION: Shape = Shape::integer().range("0", "50000000");

/// `example.weather#Tags`
static TAGS: Shape = Shape::map(&TAG_KEY, &STRING).length_at_most(3);

/// `example.weather#TagKey`
static TAG_KEY: Shape = Shape::string().length_at_least(2);

/// `example.weather#FormerNames`
static FORMER_NAMES: Shape = Shape::list(&CITY_NAME).unique_items();

/// `example.weather#Green`
static GREEN: Shape = Shape::float().range("0.0", "1.0");

/// `smithy.api#String`
static STRING: Shape = Shape::string();

/// The climate.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Climate {
    /// `DRY`
    Dry,
    /// `WET`
    Wet,
    /// A value that the model does not know.
    Unknown(String),
}

impl Climate {
    /// Its text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Dry => "DRY",
            Self::Wet => "WET",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Climate {
    fn from(value: &str) -> Self {
        match value {
            "DRY" => Self::Dry,
            "WET" => Self::Wet,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl fmt::Display for Climate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Wire for Climate {
    fn absent() -> Option<Self> {
        Some(Self::from(""))
    }

    fn from_text(text: &str, mut at: At<'_>) -> Option<Self> {
        at.text(text).then(|| Self::from(text))
    }

    fn check(&self, mut at: At<'_>) {
        at.text(self.as_str());
    }

    fn write<S: Serializer>(&self, _: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// `example.weather#Climate`
static CLIMATE: Shape = Shape::enumeration(&["DRY", "WET"]);

/// A place.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// By name.
    Named(String),
    /// Inside another.
    Inside(Box<Place>),
    /// A member that the model does not know.
    Unknown(String),
}

impl Aggregate for Place {
    const SHAPE: &'static Shape = &PLACE;

    type Draft = Option<Self>;

    fn fill<F: Fill>(draft: &mut Option<Self>, member: usize, from: F) -> Result<(), F::Error> {
        match member {
            0 => from.variant(draft, Self::Named),
            1 => from.variant(draft, Self::Inside),
            _ => Ok(()),
        }
    }

    fn finish(draft: Option<Self>) -> Option<Self> {
        draft
    }

    fn unknown(name: &str) -> Option<Self> {
        Some(Self::Unknown(name.to_owned()))
    }

    fn visit<V: Visit>(&self, visit: &mut V) -> Result<(), V::Error> {
        match self {
            Self::Named(value) => visit.member(0, value),
            Self::Inside(value) => visit.member(1, value),
            Self::Unknown(_) => visit.unknown(),
        }
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// `example.weather#Place`
static PLACE: Shape = Shape::union(&[Member::new("named", &STRING), Member::new("inside", &PLACE)]);

/// The verdict of reading and of checking, which must be one.
#[allow(clippy::unwrap_used, reason = "a test helper")]
fn verdict(json: &str) -> String {
    let read = strictly::from_str::<City>(json);
    let checked = strictly::check_slice::<City>(json.as_bytes());
    assert_eq!(read.as_ref().err(), checked.as_ref().err());
    if let Ok(city) = &read {
        let written = strictly::to_vec(city).unwrap();
        assert_eq!(strictly::from_slice::<City>(&written).unwrap(), *city);
    }
    read.map_or_else(|rejection| rejection.to_string(), |_| "ok".to_owned())
}

#[test]
fn accepts() {
    for json in [
        r#"{"name": "Ü"}"#.replace('Ü', "U").as_str(),
        r#"{"name": "Utrecht", "population": 361924, "tags": {"aa": "", "bb": ""}, "climate": "WET"}"#,
        r#"{"name": "Utrecht", "population": null, "unknown": [1, {"a": "b"}], "geo": {"inside": {"named": "NL"}}}"#,
        r#"{"green": 1, "formerNames": ["A", "B"], "name": "A"}"#,
        r#"{"name": "\u0041\ud83d\ude00", "population": -0}"#,
    ] {
        assert_eq!(verdict(json), "ok", "{json}");
    }
}

#[test]
fn lists_every_violation_in_the_order_of_the_model() {
    let json = r#"{"green": 1.5, "climate": "HOT", "formerNames": ["B", "a", "B"], "tags": {"y": "", "x": ""}, "population": -1, "name": "utrecht am main"}"#;
    let expected = [
        "Value with length 15 at '/name' failed to satisfy constraint: Member must have length between 1 and 8, inclusive",
        "Value at '/name' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[A-Z]",
        "Value at '/population' failed to satisfy constraint: Member must be between 0 and 50000000, inclusive",
        "Value with length 1 at '/tags' failed to satisfy constraint: Member must have length greater than or equal to 2",
        "Value with length 1 at '/tags' failed to satisfy constraint: Member must have length greater than or equal to 2",
        "Value at '/climate' failed to satisfy constraint: Member must satisfy enum value set: [DRY, WET]",
        "Value at '/formerNames' failed to satisfy constraint: Member must have unique values",
        "Value at '/formerNames/1' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[A-Z]",
        "Value at '/green' failed to satisfy constraint: Member must be between 0.0 and 1.0, inclusive",
    ];
    assert_eq!(verdict(json), expected.join("\n"));
}

#[test]
fn names_every_mismatch() {
    let cases = [
        ("null", "at '': expected an object, found null"),
        ("[]", "at '': expected an object, found an array"),
        ("{", "the text ends too early at line 1, column 2"),
        (
            r#"{"name": 1, "population": 1.5, "tags": {"aa": null}}"#,
            "at '/name': expected a string, found a number\nat '/population': expected an integer from -2147483648 to 2147483647\nat '/tags/aa': expected a string, found null",
        ),
        (r#"{"name": "A", "name": "B"}"#, "at '/name': given more than once"),
        (r#"{"name": "A", "tags": {"aa": "", "aa": ""}}"#, "at '/tags/aa': given more than once"),
        (
            r#"{"name": "A", "geo": {}}"#,
            "at '/place': expected exactly one member of the union, found none",
        ),
        (
            r#"{"name": "A", "geo": {"named": "a", "other": 1}}"#,
            "at '/place': expected exactly one member of the union, found 2",
        ),
        (
            r#"{"name": "A", "geo": {"other": 1}}"#,
            "at '/place': expected a member of the union, found one it does not have",
        ),
        (r#"{"name": "A"} x"#, "trailing characters at line 1, column 15"),
    ];
    for (json, expected) in cases {
        assert_eq!(verdict(json), expected, "{json}");
    }
}

#[test]
fn looks_no_further_into_a_map_that_is_too_long() {
    let json =
        r#"{"name": "A", "tags": {"a": 1, "bb": "", "bb": "", "cc": "", "dd": "", "ee": 0}}"#;
    assert_eq!(
        verdict(json),
        "Value with length 5 at '/tags' failed to satisfy constraint: Member must have length less than or equal to 3"
    );
}

#[test]
fn a_map_that_is_put_together_too_long_is_not_looked_into_either() {
    let city: Valid<City> = strictly::from_str(r#"{"name": "A"}"#).unwrap();
    let mut city = city.into_inner();
    let entry = |key: usize| (key.to_string(), String::new());
    let found = |city: &City| {
        let violations = strictly::Validate::validate(city).err();
        violations.map_or(0, |violations| violations.total())
    };
    for (entries, violations) in [(0, 0), (1, 1), (3, 3), (4, 1), (5, 1)] {
        city.tags = Some((0..entries).map(entry).collect());
        assert_eq!(found(&city), violations, "{entries}");
    }
}

#[test]
fn finds_equal_items() {
    let message =
        "Value at '/formerNames' failed to satisfy constraint: Member must have unique values";
    assert_eq!(verdict(r#"{"name": "A", "formerNames": ["B", "\u0042"]}"#), message);
}

#[test]
fn builders_report_what_is_missing() {
    let violations = City::builder().population(-1).build().unwrap_err();
    assert_eq!(
        violations.summary(),
        "2 validation errors at 2 paths detected. First failure: Value at '/name' failed to satisfy constraint: Member must not be null"
    );
    assert_eq!(City::builder().name("A").build().unwrap().green.to_bits(), 0.5f32.to_bits());
}

#[test]
fn reads_answers_leniently() {
    let city: City =
        strictly::read_slice(br#"{"population": -1, "climate": "HOT", "geo": {"other": 1}}"#)
            .unwrap();
    assert_eq!((city.name.as_str(), city.population), ("", Some(-1)));
    assert_eq!(city.climate, Some(Climate::Unknown("HOT".to_owned())));
    assert_eq!(city.place.as_deref(), Some(&Place::Unknown("other".to_owned())));
    assert!(strictly::to_vec(&city).is_err());
    assert!(strictly::read_slice::<City>(br#"{"name": 1}"#).is_err());
}

#[test]
fn stops_at_the_depth_limit() {
    let nested = |depth: usize| {
        format!(
            r#"{{"name": "A", "geo": {}"named": ""{}}}"#,
            r#"{"inside": "#.repeat(depth - 2) + "{",
            "}".repeat(depth - 1)
        )
    };
    let unknown = |depth: usize| {
        format!(r#"{{"name": "A", "x": {}{}}}"#, "[".repeat(depth - 1), "]".repeat(depth - 1))
    };
    assert_eq!(verdict(&nested(128)), "ok");
    assert!(verdict(&nested(129)).ends_with("/inside': nested deeper than 128 levels"));
    assert_eq!(verdict(&unknown(128)), "ok");
    assert_eq!(verdict(&unknown(129)), "at '': nested deeper than 128 levels");
}

#[test]
fn a_small_stack_suffices_for_any_nesting() {
    let check = || {
        for (open, close) in [("[", "]"), (r#"{"a":"#, "}"), (r#"{"inside":"#, "}")] {
            for member in ["x", "geo", "name"] {
                let json = format!(
                    r#"{{"name": "A", "{member}": {}0{}}}"#,
                    open.repeat(200_000),
                    close.repeat(200_000)
                );
                assert!(strictly::check_slice::<City>(json.as_bytes()).is_err(), "{member}");
                assert!(strictly::from_str::<City>(&json).is_err(), "{member}");
                let open_only = format!(r#"{{"{member}": {}"#, open.repeat(200_000));
                assert!(strictly::check_slice::<City>(open_only.as_bytes()).is_err(), "{member}");
            }
        }
    };
    std::thread::Builder::new().stack_size(256 * 1024).spawn(check).unwrap().join().unwrap();
}

#[test]
fn text_has_to_be_utf_8_even_where_it_is_skipped() {
    let json = b"{\"name\": \"A\",\n \"x\": \"\xff\"}";
    let rejection = strictly::check_slice::<City>(json).unwrap_err();
    assert_eq!(rejection.to_string(), "invalid UTF-8 at line 2, column 8");
}

#[test]
fn reads_from_any_deserializer() {
    let value = serde_json::json!({"name": "A", "population": 5});
    let city: Valid<City> = strictly::from_deserializer(value.clone()).unwrap();
    assert_eq!(city.population, Some(5));
    let city: Valid<City> = serde_json::from_value(value).unwrap();
    assert_eq!(city.name, "A");
}
