// @generated from weather.smithy. Edit the model, not this file.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Serialize, Serializer};
use strictly::pattern::{Class, Step};
use strictly::{
    Aggregate, At, BigDecimal, BigInteger, Blob, Document, ErrorShape, Fill, Member, Operation,
    OperationError, OperationShape, Pattern, Protocol, ReadError, Service, ServiceShape, Shape,
    Timestamp, Valid, Violations, Visit, VisitError, VisitHandler, Wire,
};

/// Tells what is known about a city.
///
/// Takes [`GetCityInput`], gives [`City`], fails with [`GetCityError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GetCity;

impl Operation for GetCity {
    type Input = GetCityInput;
    type Output = City;
    type Error = GetCityError;

    const SHAPE: &'static OperationShape = &GET_CITY;

    const ID: &'static str = "example.weather#GetCity";
}

/// The input of [`GetCity`].
#[derive(Clone, Debug, PartialEq)]
pub struct GetCityInput {
    /// Required. Length `1..=64`. Pattern `^[A-Z][A-Za-z ]*$`.
    pub name: String,
}

impl GetCityInput {
    /// Starts building one.
    #[inline]
    pub fn builder() -> GetCityInputBuilder {
        GetCityInputBuilder::default()
    }
}

/// Builds [`GetCityInput`].
#[derive(Clone, Debug, Default)]
pub struct GetCityInputBuilder {
    name: Option<String>,
}

impl GetCityInputBuilder {
    /// Sets [`GetCityInput::name`].
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> Result<Valid<GetCityInput>, Violations> {
        strictly::build(self)
    }
}

impl Aggregate for GetCityInput {
    const SHAPE: &'static Shape = &GET_CITY_INPUT;

    type Draft = GetCityInputBuilder;

    fn fill<F: Fill>(
        draft: &mut GetCityInputBuilder,
        member: usize,
        from: F,
    ) -> Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.name),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: GetCityInputBuilder) -> Option<Self> {
        Some(Self { name: draft.name? })
    }

    fn visit<V: Visit>(&self, visit: &mut V) -> Result<(), V::Error> {
        visit.member(0, &self.name)
    }
}

impl Serialize for GetCityInput {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// A city.
#[derive(Clone, Debug, PartialEq)]
pub struct City {
    /// Its name.
    ///
    /// Required. Length `1..=64`. Pattern `^[A-Z][A-Za-z ]*$`.
    pub name: String,
    /// Inhabitants at the last census; see <https://example.com/census> for \[the numbers\].
    ///
    /// Range `0..=50000000`.
    pub population: Option<i32>,
    /// Free-form labels. A key such as `<owner>` is fine, \<others> are not.
    ///
    /// Length `..=10`.
    pub tags: Option<BTreeMap<String, String>>,
    /// Names it had before.
    ///
    /// Unique items. Default `[]`.
    pub former_names: Vec<String>,
    /// The share of green, in the words of the town hall, which go on for rather longer than a line
    /// of this file has room for.
    ///
    /// Range `0.0..=1.0`. Default `0.5`.
    pub green: f32,
    /// The member `place`.
    pub place: Option<Place>,
    /// The city it belongs to.
    pub part_of: Option<Box<City>>,
    /// The member `twins`.
    pub twins: Option<Vec<City>>,
    /// The member `districts`.
    pub districts: Option<BTreeMap<String, City>>,
    /// Default `"large"`.
    pub r#type: CityType,
    /// When it was founded.
    pub founded: Option<Timestamp>,
    /// The member `seen`.
    pub seen: Option<Timestamp>,
    /// Default `1500000000`.
    pub counted: Timestamp,
    /// Length `2..=3`. Pattern `^[A-Z][A-Za-z ]*$`. Default `"AB"`.
    pub code: String,
    /// The member `build`.
    pub build: Option<String>,
    /// The member `self`.
    pub self_: Option<bool>,
}

impl City {
    /// Starts building one.
    #[inline]
    pub fn builder() -> CityBuilder {
        CityBuilder::default()
    }
}

/// Builds [`City`].
#[derive(Clone, Debug, Default)]
pub struct CityBuilder {
    name: Option<String>,
    population: Option<i32>,
    tags: Option<BTreeMap<String, String>>,
    former_names: Option<Vec<String>>,
    green: Option<f32>,
    place: Option<Place>,
    part_of: Option<Box<City>>,
    twins: Option<Vec<City>>,
    districts: Option<BTreeMap<String, City>>,
    r#type: Option<CityType>,
    founded: Option<Timestamp>,
    seen: Option<Timestamp>,
    counted: Option<Timestamp>,
    code: Option<String>,
    build: Option<String>,
    self_: Option<bool>,
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

    /// Sets [`City::tags`].
    pub fn tags(mut self, tags: BTreeMap<String, String>) -> Self {
        self.tags = Some(tags);
        self
    }

    /// Sets [`City::former_names`].
    pub fn former_names(mut self, former_names: Vec<String>) -> Self {
        self.former_names = Some(former_names);
        self
    }

    /// Sets [`City::green`].
    pub fn green(mut self, green: f32) -> Self {
        self.green = Some(green);
        self
    }

    /// Sets [`City::place`].
    pub fn place(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Sets [`City::part_of`].
    pub fn part_of(mut self, part_of: City) -> Self {
        self.part_of = Some(Box::new(part_of));
        self
    }

    /// Sets [`City::twins`].
    pub fn twins(mut self, twins: Vec<City>) -> Self {
        self.twins = Some(twins);
        self
    }

    /// Sets [`City::districts`].
    pub fn districts(mut self, districts: BTreeMap<String, City>) -> Self {
        self.districts = Some(districts);
        self
    }

    /// Sets [`City::type`].
    pub fn r#type(mut self, r#type: CityType) -> Self {
        self.r#type = Some(r#type);
        self
    }

    /// Sets [`City::founded`].
    pub fn founded(mut self, founded: Timestamp) -> Self {
        self.founded = Some(founded);
        self
    }

    /// Sets [`City::seen`].
    pub fn seen(mut self, seen: Timestamp) -> Self {
        self.seen = Some(seen);
        self
    }

    /// Sets [`City::counted`].
    pub fn counted(mut self, counted: Timestamp) -> Self {
        self.counted = Some(counted);
        self
    }

    /// Sets [`City::code`].
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.code = Some(code.into());
        self
    }

    /// Sets [`City::build`].
    pub fn build_(mut self, build: impl Into<String>) -> Self {
        self.build = Some(build.into());
        self
    }

    /// Sets [`City::self_`].
    pub fn self_(mut self, self_: bool) -> Self {
        self.self_ = Some(self_);
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
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
            3 => from.fill(&mut draft.former_names),
            4 => from.fill(&mut draft.green),
            5 => from.fill(&mut draft.place),
            6 => from.fill(&mut draft.part_of),
            7 => from.fill(&mut draft.twins),
            8 => from.fill(&mut draft.districts),
            9 => from.fill(&mut draft.r#type),
            10 => from.fill(&mut draft.founded),
            11 => from.fill(&mut draft.seen),
            12 => from.fill(&mut draft.counted),
            13 => from.fill(&mut draft.code),
            14 => from.fill(&mut draft.build),
            15 => from.fill(&mut draft.self_),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: CityBuilder) -> Option<Self> {
        Some(Self {
            name: draft.name?,
            population: draft.population,
            tags: draft.tags,
            former_names: draft.former_names.unwrap_or_default(),
            green: draft.green.unwrap_or(0.5),
            place: draft.place,
            part_of: draft.part_of,
            twins: draft.twins,
            districts: draft.districts,
            r#type: draft.r#type.unwrap_or(CityType::Large),
            founded: draft.founded,
            seen: draft.seen,
            counted: draft.counted.or_else(|| Timestamp::from_epoch(1_500_000_000, 0))?,
            code: draft.code.unwrap_or_else(|| "AB".to_owned()),
            build: draft.build,
            self_: draft.self_,
        })
    }

    fn visit<V: Visit>(&self, visit: &mut V) -> Result<(), V::Error> {
        visit.member(0, &self.name)?;
        visit.member(1, &self.population)?;
        visit.member(2, &self.tags)?;
        visit.member(3, &self.former_names)?;
        visit.member(4, &self.green)?;
        visit.member(5, &self.place)?;
        visit.member(6, &self.part_of)?;
        visit.member(7, &self.twins)?;
        visit.member(8, &self.districts)?;
        visit.member(9, &self.r#type)?;
        visit.member(10, &self.founded)?;
        visit.member(11, &self.seen)?;
        visit.member(12, &self.counted)?;
        visit.member(13, &self.code)?;
        visit.member(14, &self.build)?;
        visit.member(15, &self.self_)
    }
}

impl Serialize for City {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The errors of [`GetCity`].
#[derive(Clone, Debug, PartialEq)]
pub enum GetCityError {
    /// Something went wrong with the name.
    NoSuchCity(NoSuchCity),
    /// `Throttled`
    Throttled(Throttled),
}

impl fmt::Display for GetCityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchCity(error) => fmt::Display::fmt(error, f),
            Self::Throttled(error) => fmt::Display::fmt(error, f),
        }
    }
}

impl std::error::Error for GetCityError {}

impl From<NoSuchCity> for GetCityError {
    fn from(error: NoSuchCity) -> Self {
        Self::NoSuchCity(error)
    }
}

impl From<Throttled> for GetCityError {
    fn from(error: Throttled) -> Self {
        Self::Throttled(error)
    }
}

impl OperationError for GetCityError {
    fn read<R: ReadError>(index: usize, from: R) -> Option<Result<Self, R::Error>> {
        match index {
            0 => Some(from.read().map(Self::NoSuchCity)),
            1 => Some(from.read().map(Self::Throttled)),
            _ => None,
        }
    }

    fn visit<V: VisitError>(&self, visit: V) -> V::Output {
        match self {
            Self::NoSuchCity(error) => visit.error(0, error),
            Self::Throttled(error) => visit.error(1, error),
        }
    }
}

/// The operation `ReportWeather`.
///
/// Takes [`Report`], gives [`Unit`], fails with [`ReportWeatherError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ReportWeather;

impl Operation for ReportWeather {
    type Input = Report;
    type Output = Unit;
    type Error = ReportWeatherError;

    const SHAPE: &'static OperationShape = &REPORT_WEATHER;

    const ID: &'static str = "example.weather#ReportWeather";
}

/// Weather, as somebody saw it.
#[allow(deprecated)]
#[derive(Clone, PartialEq)]
pub struct Report {
    /// Default `1`.
    pub level: Level,
    /// What only the service may see.
    ///
    /// Length `8..`.
    pub secret: Option<String>,
    /// The member `passwords`.
    pub passwords: Option<Vec<String>>,
    /// The member `byKey`.
    pub by_key: Option<BTreeMap<String, i32>>,
    /// The member `pin`.
    pub pin: Option<Pin>,
    /// The member `login`.
    pub login: Option<Login>,
    /// The member `proof`.
    pub proof: Option<Proof>,
    /// Range `-50..=60`.
    pub celsius: Option<i16>,
    /// Default `293.15`.
    pub kelvin: f64,
    /// Default `-1`.
    pub offset: i8,
    /// Default `1234567`.
    pub count: i64,
    /// Default `true`.
    pub fine: bool,
    /// Default `0.1`.
    pub exact: BigDecimal,
    /// Default `0`.
    pub many: BigInteger,
    /// Length `1..=1000`. Default `"aGVsbG8="`.
    pub photo: Blob,
    /// Default `"a \"quoted\" \\ text"`.
    pub note: String,
    /// Default `{}`.
    pub anything: Document,
    /// Default `true`.
    pub flag: Document,
    /// The member `gaps`.
    pub gaps: Option<Vec<Option<i32>>>,
    /// Length `1..`.
    pub sparse_map: Option<BTreeMap<String, Option<String>>>,
    /// The member `modes`.
    pub modes: Option<BTreeMap<String, Level>>,
    /// Length `1..`.
    pub levels: Option<Vec<i32>>,
    /// The member `at`.
    pub at: Option<Timestamp>,
    /// The member `old`.
    #[deprecated]
    pub old: Option<String>,
    /// The member `oldCity`.
    #[deprecated(note = "Use `level`.")]
    pub old_city: Option<OldCity>,
}

#[allow(deprecated)]
impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Report")
            .field("level", &self.level)
            .field("secret", &format_args!("***"))
            .field("passwords", &format_args!("***"))
            .field("by_key", &format_args!("***"))
            .field("pin", &format_args!("***"))
            .field("login", &format_args!("***"))
            .field("proof", &self.proof)
            .field("celsius", &self.celsius)
            .field("kelvin", &self.kelvin)
            .field("offset", &self.offset)
            .field("count", &self.count)
            .field("fine", &self.fine)
            .field("exact", &self.exact)
            .field("many", &self.many)
            .field("photo", &self.photo)
            .field("note", &self.note)
            .field("anything", &self.anything)
            .field("flag", &self.flag)
            .field("gaps", &self.gaps)
            .field("sparse_map", &self.sparse_map)
            .field("modes", &self.modes)
            .field("levels", &self.levels)
            .field("at", &self.at)
            .field("old", &self.old)
            .field("old_city", &self.old_city)
            .finish()
    }
}

impl Report {
    /// Starts building one.
    #[inline]
    pub fn builder() -> ReportBuilder {
        ReportBuilder::default()
    }
}

/// Builds [`Report`].
#[allow(deprecated)]
#[derive(Clone, Default)]
pub struct ReportBuilder {
    level: Option<Level>,
    secret: Option<String>,
    passwords: Option<Vec<String>>,
    by_key: Option<BTreeMap<String, i32>>,
    pin: Option<Pin>,
    login: Option<Login>,
    proof: Option<Proof>,
    celsius: Option<i16>,
    kelvin: Option<f64>,
    offset: Option<i8>,
    count: Option<i64>,
    fine: Option<bool>,
    exact: Option<BigDecimal>,
    many: Option<BigInteger>,
    photo: Option<Blob>,
    note: Option<String>,
    anything: Option<Document>,
    flag: Option<Document>,
    gaps: Option<Vec<Option<i32>>>,
    sparse_map: Option<BTreeMap<String, Option<String>>>,
    modes: Option<BTreeMap<String, Level>>,
    levels: Option<Vec<i32>>,
    at: Option<Timestamp>,
    old: Option<String>,
    old_city: Option<OldCity>,
}

impl fmt::Debug for ReportBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReportBuilder")
            .field("level", &self.level)
            .field("secret", &format_args!("***"))
            .field("passwords", &format_args!("***"))
            .field("by_key", &format_args!("***"))
            .field("pin", &format_args!("***"))
            .field("login", &format_args!("***"))
            .field("proof", &self.proof)
            .field("celsius", &self.celsius)
            .field("kelvin", &self.kelvin)
            .field("offset", &self.offset)
            .field("count", &self.count)
            .field("fine", &self.fine)
            .field("exact", &self.exact)
            .field("many", &self.many)
            .field("photo", &self.photo)
            .field("note", &self.note)
            .field("anything", &self.anything)
            .field("flag", &self.flag)
            .field("gaps", &self.gaps)
            .field("sparse_map", &self.sparse_map)
            .field("modes", &self.modes)
            .field("levels", &self.levels)
            .field("at", &self.at)
            .field("old", &self.old)
            .field("old_city", &self.old_city)
            .finish()
    }
}

#[allow(deprecated)]
impl ReportBuilder {
    /// Sets [`Report::level`].
    pub fn level(mut self, level: Level) -> Self {
        self.level = Some(level);
        self
    }

    /// Sets [`Report::secret`].
    pub fn secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = Some(secret.into());
        self
    }

    /// Sets [`Report::passwords`].
    pub fn passwords(mut self, passwords: Vec<String>) -> Self {
        self.passwords = Some(passwords);
        self
    }

    /// Sets [`Report::by_key`].
    pub fn by_key(mut self, by_key: BTreeMap<String, i32>) -> Self {
        self.by_key = Some(by_key);
        self
    }

    /// Sets [`Report::pin`].
    pub fn pin(mut self, pin: Pin) -> Self {
        self.pin = Some(pin);
        self
    }

    /// Sets [`Report::login`].
    pub fn login(mut self, login: Login) -> Self {
        self.login = Some(login);
        self
    }

    /// Sets [`Report::proof`].
    pub fn proof(mut self, proof: Proof) -> Self {
        self.proof = Some(proof);
        self
    }

    /// Sets [`Report::celsius`].
    pub fn celsius(mut self, celsius: i16) -> Self {
        self.celsius = Some(celsius);
        self
    }

    /// Sets [`Report::kelvin`].
    pub fn kelvin(mut self, kelvin: f64) -> Self {
        self.kelvin = Some(kelvin);
        self
    }

    /// Sets [`Report::offset`].
    pub fn offset(mut self, offset: i8) -> Self {
        self.offset = Some(offset);
        self
    }

    /// Sets [`Report::count`].
    pub fn count(mut self, count: i64) -> Self {
        self.count = Some(count);
        self
    }

    /// Sets [`Report::fine`].
    pub fn fine(mut self, fine: bool) -> Self {
        self.fine = Some(fine);
        self
    }

    /// Sets [`Report::exact`].
    pub fn exact(mut self, exact: BigDecimal) -> Self {
        self.exact = Some(exact);
        self
    }

    /// Sets [`Report::many`].
    pub fn many(mut self, many: BigInteger) -> Self {
        self.many = Some(many);
        self
    }

    /// Sets [`Report::photo`].
    pub fn photo(mut self, photo: Blob) -> Self {
        self.photo = Some(photo);
        self
    }

    /// Sets [`Report::note`].
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Sets [`Report::anything`].
    pub fn anything(mut self, anything: Document) -> Self {
        self.anything = Some(anything);
        self
    }

    /// Sets [`Report::flag`].
    pub fn flag(mut self, flag: Document) -> Self {
        self.flag = Some(flag);
        self
    }

    /// Sets [`Report::gaps`].
    pub fn gaps(mut self, gaps: Vec<Option<i32>>) -> Self {
        self.gaps = Some(gaps);
        self
    }

    /// Sets [`Report::sparse_map`].
    pub fn sparse_map(mut self, sparse_map: BTreeMap<String, Option<String>>) -> Self {
        self.sparse_map = Some(sparse_map);
        self
    }

    /// Sets [`Report::modes`].
    pub fn modes(mut self, modes: BTreeMap<String, Level>) -> Self {
        self.modes = Some(modes);
        self
    }

    /// Sets [`Report::levels`].
    pub fn levels(mut self, levels: Vec<i32>) -> Self {
        self.levels = Some(levels);
        self
    }

    /// Sets [`Report::at`].
    pub fn at(mut self, at: Timestamp) -> Self {
        self.at = Some(at);
        self
    }

    /// Sets [`Report::old`].
    #[deprecated]
    pub fn old(mut self, old: impl Into<String>) -> Self {
        self.old = Some(old.into());
        self
    }

    /// Sets [`Report::old_city`].
    #[deprecated(note = "Use `level`.")]
    pub fn old_city(mut self, old_city: OldCity) -> Self {
        self.old_city = Some(old_city);
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> Result<Valid<Report>, Violations> {
        strictly::build(self)
    }
}

#[allow(deprecated)]
impl Aggregate for Report {
    const SHAPE: &'static Shape = &REPORT;

    type Draft = ReportBuilder;

    fn fill<F: Fill>(draft: &mut ReportBuilder, member: usize, from: F) -> Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.level),
            1 => from.fill(&mut draft.secret),
            2 => from.fill(&mut draft.passwords),
            3 => from.fill(&mut draft.by_key),
            4 => from.fill(&mut draft.pin),
            5 => from.fill(&mut draft.login),
            6 => from.fill(&mut draft.proof),
            7 => from.fill(&mut draft.celsius),
            8 => from.fill(&mut draft.kelvin),
            9 => from.fill(&mut draft.offset),
            10 => from.fill(&mut draft.count),
            11 => from.fill(&mut draft.fine),
            12 => from.fill(&mut draft.exact),
            13 => from.fill(&mut draft.many),
            14 => from.fill(&mut draft.photo),
            15 => from.fill(&mut draft.note),
            16 => from.fill(&mut draft.anything),
            17 => from.fill(&mut draft.flag),
            18 => from.fill(&mut draft.gaps),
            19 => from.fill(&mut draft.sparse_map),
            20 => from.fill(&mut draft.modes),
            21 => from.fill(&mut draft.levels),
            22 => from.fill(&mut draft.at),
            23 => from.fill(&mut draft.old),
            24 => from.fill(&mut draft.old_city),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: ReportBuilder) -> Option<Self> {
        Some(Self {
            level: draft.level.unwrap_or(Level::Low),
            secret: draft.secret,
            passwords: draft.passwords,
            by_key: draft.by_key,
            pin: draft.pin,
            login: draft.login,
            proof: draft.proof,
            celsius: draft.celsius,
            kelvin: draft.kelvin.unwrap_or(293.15),
            offset: draft.offset.unwrap_or(-1),
            count: draft.count.unwrap_or(1_234_567),
            fine: draft.fine.unwrap_or(true),
            exact: draft.exact.or_else(|| "0.1".parse().ok())?,
            many: draft.many.or_else(|| "0".parse().ok())?,
            photo: draft.photo.unwrap_or_else(|| Blob::from(b"hello".as_slice())),
            note: draft.note.unwrap_or_else(|| r#"a "quoted" \ text"#.to_owned()),
            anything: draft.anything.or_else(|| "{}".parse().ok())?,
            flag: draft.flag.unwrap_or(Document::Bool(true)),
            gaps: draft.gaps,
            sparse_map: draft.sparse_map,
            modes: draft.modes,
            levels: draft.levels,
            at: draft.at,
            old: draft.old,
            old_city: draft.old_city,
        })
    }

    fn visit<V: Visit>(&self, visit: &mut V) -> Result<(), V::Error> {
        visit.member(0, &self.level)?;
        visit.member(1, &self.secret)?;
        visit.member(2, &self.passwords)?;
        visit.member(3, &self.by_key)?;
        visit.member(4, &self.pin)?;
        visit.member(5, &self.login)?;
        visit.member(6, &self.proof)?;
        visit.member(7, &self.celsius)?;
        visit.member(8, &self.kelvin)?;
        visit.member(9, &self.offset)?;
        visit.member(10, &self.count)?;
        visit.member(11, &self.fine)?;
        visit.member(12, &self.exact)?;
        visit.member(13, &self.many)?;
        visit.member(14, &self.photo)?;
        visit.member(15, &self.note)?;
        visit.member(16, &self.anything)?;
        visit.member(17, &self.flag)?;
        visit.member(18, &self.gaps)?;
        visit.member(19, &self.sparse_map)?;
        visit.member(20, &self.modes)?;
        visit.member(21, &self.levels)?;
        visit.member(22, &self.at)?;
        visit.member(23, &self.old)?;
        visit.member(24, &self.old_city)
    }
}

impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// Nothing: what an operation without input takes, and a union member without a value targets.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {}

impl Unit {
    /// Starts building one.
    #[inline]
    pub fn builder() -> UnitBuilder {
        UnitBuilder::default()
    }
}

/// Builds [`Unit`].
#[derive(Clone, Debug, Default)]
pub struct UnitBuilder {}

impl UnitBuilder {
    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> Result<Valid<Unit>, Violations> {
        strictly::build(self)
    }
}

impl Aggregate for Unit {
    const SHAPE: &'static Shape = &UNIT;

    type Draft = UnitBuilder;

    fn fill<F: Fill>(_: &mut UnitBuilder, _: usize, _: F) -> Result<(), F::Error> {
        Ok(())
    }

    #[inline]
    fn finish(_: UnitBuilder) -> Option<Self> {
        Some(Self {})
    }

    fn visit<V: Visit>(&self, _: &mut V) -> Result<(), V::Error> {
        Ok(())
    }
}

impl Serialize for Unit {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The errors of [`ReportWeather`].
#[derive(Clone, Debug, PartialEq)]
pub enum ReportWeatherError {
    /// `Throttled`
    Throttled(Throttled),
}

impl fmt::Display for ReportWeatherError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Throttled(error) => fmt::Display::fmt(error, f),
        }
    }
}

impl std::error::Error for ReportWeatherError {}

impl From<Throttled> for ReportWeatherError {
    fn from(error: Throttled) -> Self {
        Self::Throttled(error)
    }
}

impl OperationError for ReportWeatherError {
    fn read<R: ReadError>(index: usize, from: R) -> Option<Result<Self, R::Error>> {
        match index {
            0 => Some(from.read().map(Self::Throttled)),
            _ => None,
        }
    }

    fn visit<V: VisitError>(&self, visit: V) -> V::Output {
        match self {
            Self::Throttled(error) => visit.error(0, error),
        }
    }
}

/// The operation `Ping`.
///
/// Takes [`Unit`], gives [`Unit`], fails with [`PingError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ping;

impl Operation for Ping {
    type Input = Unit;
    type Output = Unit;
    type Error = PingError;

    const SHAPE: &'static OperationShape = &PING;

    const ID: &'static str = "example.weather#Ping";
}

/// The errors of [`Ping`].
#[derive(Clone, Debug, PartialEq)]
pub enum PingError {
    /// `Throttled`
    Throttled(Throttled),
}

impl fmt::Display for PingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Throttled(error) => fmt::Display::fmt(error, f),
        }
    }
}

impl std::error::Error for PingError {}

impl From<Throttled> for PingError {
    fn from(error: Throttled) -> Self {
        Self::Throttled(error)
    }
}

impl OperationError for PingError {
    fn read<R: ReadError>(index: usize, from: R) -> Option<Result<Self, R::Error>> {
        match index {
            0 => Some(from.read().map(Self::Throttled)),
            _ => None,
        }
    }

    fn visit<V: VisitError>(&self, visit: V) -> V::Output {
        match self {
            Self::Throttled(error) => visit.error(0, error),
        }
    }
}

/// Lists reports of a city. Members stand in every place of a request and a response.
///
/// Takes [`ListReportsInput`], gives [`ListReportsOutput`], fails with [`ListReportsError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ListReports;

impl Operation for ListReports {
    type Input = ListReportsInput;
    type Output = ListReportsOutput;
    type Error = ListReportsError;

    const SHAPE: &'static OperationShape = &LIST_REPORTS;

    const ID: &'static str = "example.weather#ListReports";
}

/// The input of [`ListReports`].
#[derive(Clone, Debug, PartialEq)]
pub struct ListReportsInput {
    /// Required. Length `1..=64`. Pattern `^[A-Z][A-Za-z ]*$`.
    pub city: String,
    /// The member `limit`.
    pub limit: Option<i32>,
    /// The member `filters`.
    pub filters: Option<BTreeMap<String, String>>,
    /// The member `since`.
    pub since: Option<Vec<Timestamp>>,
    /// The member `labels`.
    pub labels: Option<BTreeMap<String, String>>,
    /// The member `token`.
    pub token: Option<String>,
    /// The member `cities`.
    pub cities: Option<Blob>,
}

impl ListReportsInput {
    /// Starts building one.
    #[inline]
    pub fn builder() -> ListReportsInputBuilder {
        ListReportsInputBuilder::default()
    }
}

/// Builds [`ListReportsInput`].
#[derive(Clone, Debug, Default)]
pub struct ListReportsInputBuilder {
    city: Option<String>,
    limit: Option<i32>,
    filters: Option<BTreeMap<String, String>>,
    since: Option<Vec<Timestamp>>,
    labels: Option<BTreeMap<String, String>>,
    token: Option<String>,
    cities: Option<Blob>,
}

impl ListReportsInputBuilder {
    /// Sets [`ListReportsInput::city`].
    pub fn city(mut self, city: impl Into<String>) -> Self {
        self.city = Some(city.into());
        self
    }

    /// Sets [`ListReportsInput::limit`].
    pub fn limit(mut self, limit: i32) -> Self {
        self.limit = Some(limit);
        self
    }

    /// Sets [`ListReportsInput::filters`].
    pub fn filters(mut self, filters: BTreeMap<String, String>) -> Self {
        self.filters = Some(filters);
        self
    }

    /// Sets [`ListReportsInput::since`].
    pub fn since(mut self, since: Vec<Timestamp>) -> Self {
        self.since = Some(since);
        self
    }

    /// Sets [`ListReportsInput::labels`].
    pub fn labels(mut self, labels: BTreeMap<String, String>) -> Self {
        self.labels = Some(labels);
        self
    }

    /// Sets [`ListReportsInput::token`].
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into());
        self
    }

    /// Sets [`ListReportsInput::cities`].
    pub fn cities(mut self, cities: Blob) -> Self {
        self.cities = Some(cities);
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> Result<Valid<ListReportsInput>, Violations> {
        strictly::build(self)
    }
}

impl Aggregate for ListReportsInput {
    const SHAPE: &'static Shape = &LIST_REPORTS_INPUT;

    type Draft = ListReportsInputBuilder;

    fn fill<F: Fill>(
        draft: &mut ListReportsInputBuilder,
        member: usize,
        from: F,
    ) -> Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.city),
            1 => from.fill(&mut draft.limit),
            2 => from.fill(&mut draft.filters),
            3 => from.fill(&mut draft.since),
            4 => from.fill(&mut draft.labels),
            5 => from.fill(&mut draft.token),
            6 => from.fill(&mut draft.cities),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: ListReportsInputBuilder) -> Option<Self> {
        Some(Self {
            city: draft.city?,
            limit: draft.limit,
            filters: draft.filters,
            since: draft.since,
            labels: draft.labels,
            token: draft.token,
            cities: draft.cities,
        })
    }

    fn visit<V: Visit>(&self, visit: &mut V) -> Result<(), V::Error> {
        visit.member(0, &self.city)?;
        visit.member(1, &self.limit)?;
        visit.member(2, &self.filters)?;
        visit.member(3, &self.since)?;
        visit.member(4, &self.labels)?;
        visit.member(5, &self.token)?;
        visit.member(6, &self.cities)
    }
}

impl Serialize for ListReportsInput {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The output of [`ListReports`].
#[derive(Clone, Debug, PartialEq)]
pub struct ListReportsOutput {
    /// The member `status`.
    pub status: Option<i32>,
    /// The member `next`.
    pub next: Option<String>,
}

impl ListReportsOutput {
    /// Starts building one.
    #[inline]
    pub fn builder() -> ListReportsOutputBuilder {
        ListReportsOutputBuilder::default()
    }
}

/// Builds [`ListReportsOutput`].
#[derive(Clone, Debug, Default)]
pub struct ListReportsOutputBuilder {
    status: Option<i32>,
    next: Option<String>,
}

impl ListReportsOutputBuilder {
    /// Sets [`ListReportsOutput::status`].
    pub fn status(mut self, status: i32) -> Self {
        self.status = Some(status);
        self
    }

    /// Sets [`ListReportsOutput::next`].
    pub fn next(mut self, next: impl Into<String>) -> Self {
        self.next = Some(next.into());
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> Result<Valid<ListReportsOutput>, Violations> {
        strictly::build(self)
    }
}

impl Aggregate for ListReportsOutput {
    const SHAPE: &'static Shape = &LIST_REPORTS_OUTPUT;

    type Draft = ListReportsOutputBuilder;

    fn fill<F: Fill>(
        draft: &mut ListReportsOutputBuilder,
        member: usize,
        from: F,
    ) -> Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.status),
            1 => from.fill(&mut draft.next),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: ListReportsOutputBuilder) -> Option<Self> {
        Some(Self { status: draft.status, next: draft.next })
    }

    fn visit<V: Visit>(&self, visit: &mut V) -> Result<(), V::Error> {
        visit.member(0, &self.status)?;
        visit.member(1, &self.next)
    }
}

impl Serialize for ListReportsOutput {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The errors of [`ListReports`].
#[derive(Clone, Debug, PartialEq)]
pub enum ListReportsError {
    /// `Throttled`
    Throttled(Throttled),
}

impl fmt::Display for ListReportsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Throttled(error) => fmt::Display::fmt(error, f),
        }
    }
}

impl std::error::Error for ListReportsError {}

impl From<Throttled> for ListReportsError {
    fn from(error: Throttled) -> Self {
        Self::Throttled(error)
    }
}

impl OperationError for ListReportsError {
    fn read<R: ReadError>(index: usize, from: R) -> Option<Result<Self, R::Error>> {
        match index {
            0 => Some(from.read().map(Self::Throttled)),
            _ => None,
        }
    }

    fn visit<V: VisitError>(&self, visit: V) -> V::Output {
        match self {
            Self::Throttled(error) => visit.error(0, error),
        }
    }
}

/// Tells what was known about a city.
///
/// Takes [`Unit`], gives [`OldCity`], fails with [`GetOldCityError`].
#[deprecated(note = "Use GetCity.")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct GetOldCity;

#[allow(deprecated)]
impl Operation for GetOldCity {
    type Input = Unit;
    type Output = OldCity;
    type Error = GetOldCityError;

    const SHAPE: &'static OperationShape = &GET_OLD_CITY;

    const ID: &'static str = "example.weather#GetOldCity";
}

/// The output of [`GetOldCity`].
#[allow(deprecated)]
#[deprecated(note = "Use City.")]
#[derive(Clone, Debug, PartialEq)]
pub struct OldCity {
    /// The member `name`.
    pub name: Option<String>,
    /// The member `next`.
    pub next: Option<Box<OldCity>>,
    /// The member `size`.
    pub size: Option<OldSize>,
}

#[allow(deprecated)]
impl OldCity {
    /// Starts building one.
    #[inline]
    pub fn builder() -> OldCityBuilder {
        OldCityBuilder::default()
    }
}

/// Builds [`OldCity`].
#[allow(deprecated)]
#[derive(Clone, Debug, Default)]
pub struct OldCityBuilder {
    name: Option<String>,
    next: Option<Box<OldCity>>,
    size: Option<OldSize>,
}

#[allow(deprecated)]
impl OldCityBuilder {
    /// Sets [`OldCity::name`].
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets [`OldCity::next`].
    pub fn next(mut self, next: OldCity) -> Self {
        self.next = Some(Box::new(next));
        self
    }

    /// Sets [`OldCity::size`].
    pub fn size(mut self, size: OldSize) -> Self {
        self.size = Some(size);
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> Result<Valid<OldCity>, Violations> {
        strictly::build(self)
    }
}

#[allow(deprecated)]
impl Aggregate for OldCity {
    const SHAPE: &'static Shape = &OLD_CITY;

    type Draft = OldCityBuilder;

    fn fill<F: Fill>(draft: &mut OldCityBuilder, member: usize, from: F) -> Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.name),
            1 => from.fill(&mut draft.next),
            2 => from.fill(&mut draft.size),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: OldCityBuilder) -> Option<Self> {
        Some(Self { name: draft.name, next: draft.next, size: draft.size })
    }

    fn visit<V: Visit>(&self, visit: &mut V) -> Result<(), V::Error> {
        visit.member(0, &self.name)?;
        visit.member(1, &self.next)?;
        visit.member(2, &self.size)
    }
}

#[allow(deprecated)]
impl Serialize for OldCity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The errors of [`GetOldCity`].
#[derive(Clone, Debug, PartialEq)]
pub enum GetOldCityError {
    /// `Throttled`
    Throttled(Throttled),
}

impl fmt::Display for GetOldCityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Throttled(error) => fmt::Display::fmt(error, f),
        }
    }
}

impl std::error::Error for GetOldCityError {}

impl From<Throttled> for GetOldCityError {
    fn from(error: Throttled) -> Self {
        Self::Throttled(error)
    }
}

impl OperationError for GetOldCityError {
    fn read<R: ReadError>(index: usize, from: R) -> Option<Result<Self, R::Error>> {
        match index {
            0 => Some(from.read().map(Self::Throttled)),
            _ => None,
        }
    }

    fn visit<V: VisitError>(&self, visit: V) -> V::Output {
        match self {
            Self::Throttled(error) => visit.error(0, error),
        }
    }
}

/// A place.
#[derive(Clone, Debug, PartialEq)]
pub enum Place {
    /// By name.
    ///
    /// Length `1..=64`. Pattern `^[A-Z][A-Za-z ]*$`.
    Named(String),
    /// Inside another.
    Inside(Box<Place>),
    /// Length `..=5`.
    Code(String),
    /// The member `nowhere`.
    Nowhere(Unit),
    /// The member `unknown`.
    UnknownMember(i32),
    /// The member `cities`.
    Cities(Vec<City>),
    /// A member that the model does not know, by its name in JSON.
    Unknown(String),
}

impl Aggregate for Place {
    const SHAPE: &'static Shape = &PLACE;

    type Draft = Option<Self>;

    fn fill<F: Fill>(draft: &mut Option<Self>, member: usize, from: F) -> Result<(), F::Error> {
        match member {
            0 => from.variant(draft, Self::Named),
            1 => from.variant(draft, Self::Inside),
            2 => from.variant(draft, Self::Code),
            3 => from.variant(draft, Self::Nowhere),
            4 => from.variant(draft, Self::UnknownMember),
            5 => from.variant(draft, Self::Cities),
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
            Self::Code(value) => visit.member(2, value),
            Self::Nowhere(value) => visit.member(3, value),
            Self::UnknownMember(value) => visit.member(4, value),
            Self::Cities(value) => visit.member(5, value),
            Self::Unknown(_) => visit.unknown(),
        }
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The kind of a city.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CityType {
    /// Many people.
    Large,
    /// `small`
    Small,
    /// Not for everybody.
    VerySmall,
    /// `unknown`
    #[deprecated(note = "Nobody says so.")]
    UnknownValue,
    /// `self`
    Self_,
    /// A value that the model does not know.
    Unknown(String),
}

#[allow(deprecated)]
impl CityType {
    /// Its text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Large => "large",
            Self::Small => "small",
            Self::VerySmall => "very-small",
            Self::UnknownValue => "unknown",
            Self::Self_ => "self",
            Self::Unknown(value) => value,
        }
    }
}

#[allow(deprecated)]
impl From<&str> for CityType {
    fn from(value: &str) -> Self {
        match value {
            "large" => Self::Large,
            "small" => Self::Small,
            "very-small" => Self::VerySmall,
            "unknown" => Self::UnknownValue,
            "self" => Self::Self_,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl fmt::Display for CityType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Wire for CityType {
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

impl Serialize for CityType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// How bad the weather is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// One may go out.
    Low,
    /// `2`
    High,
    /// `99999`
    Extreme,
    /// A value that the model does not know.
    Unknown(i32),
}

impl Level {
    /// Its number on the wire.
    pub fn value(self) -> i32 {
        match self {
            Self::Low => 1,
            Self::High => 2,
            Self::Extreme => 99_999,
            Self::Unknown(value) => value,
        }
    }
}

impl From<i32> for Level {
    fn from(value: i32) -> Self {
        match value {
            1 => Self::Low,
            2 => Self::High,
            99_999 => Self::Extreme,
            _ => Self::Unknown(value),
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.value(), f)
    }
}

impl Wire for Level {
    fn absent() -> Option<Self> {
        Some(Self::from(0))
    }

    fn from_integer(value: i128, at: At<'_>) -> Option<Self> {
        i32::from_integer(value, at).map(Self::from)
    }

    fn from_float(value: f64, at: At<'_>) -> Option<Self> {
        i32::from_float(value, at).map(Self::from)
    }

    fn check(&self, at: At<'_>) {
        self.value().check(at);
    }

    fn write<S: Serializer>(&self, _: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i32(self.value())
    }
}

impl Serialize for Level {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i32(self.value())
    }
}

/// The enum `Pin`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pin {
    /// `A`
    A,
    /// `B`
    B,
    /// A value that the model does not know.
    Unknown(String),
}

impl fmt::Debug for Pin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pin(***)")
    }
}

impl Pin {
    /// Its text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Pin {
    fn from(value: &str) -> Self {
        match value {
            "A" => Self::A,
            "B" => Self::B,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl Wire for Pin {
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

impl Serialize for Pin {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Who it is.
#[derive(Clone, PartialEq)]
pub struct Login {
    /// The member `user`.
    pub user: Option<String>,
    /// The member `password`.
    pub password: Option<String>,
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Login").finish_non_exhaustive()
    }
}

impl Login {
    /// Starts building one.
    #[inline]
    pub fn builder() -> LoginBuilder {
        LoginBuilder::default()
    }
}

/// Builds [`Login`].
#[derive(Clone, Default)]
pub struct LoginBuilder {
    user: Option<String>,
    password: Option<String>,
}

impl fmt::Debug for LoginBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LoginBuilder").finish_non_exhaustive()
    }
}

impl LoginBuilder {
    /// Sets [`Login::user`].
    pub fn user(mut self, user: impl Into<String>) -> Self {
        self.user = Some(user.into());
        self
    }

    /// Sets [`Login::password`].
    pub fn password(mut self, password: impl Into<String>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> Result<Valid<Login>, Violations> {
        strictly::build(self)
    }
}

impl Aggregate for Login {
    const SHAPE: &'static Shape = &LOGIN;

    type Draft = LoginBuilder;

    fn fill<F: Fill>(draft: &mut LoginBuilder, member: usize, from: F) -> Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.user),
            1 => from.fill(&mut draft.password),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: LoginBuilder) -> Option<Self> {
        Some(Self { user: draft.user, password: draft.password })
    }

    fn visit<V: Visit>(&self, visit: &mut V) -> Result<(), V::Error> {
        visit.member(0, &self.user)?;
        visit.member(1, &self.password)
    }
}

impl Serialize for Login {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// How somebody proves who they are.
#[derive(Clone, PartialEq)]
pub enum Proof {
    /// The member `hint`.
    Hint(String),
    /// Length `8..`.
    Password(String),
    /// The member `question`.
    #[deprecated]
    Question(String),
    /// A member that the model does not know, by its name in JSON.
    Unknown(String),
}

#[allow(deprecated)]
impl fmt::Debug for Proof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Hint(value) => f.debug_tuple("Hint").field(value).finish(),
            Self::Password(_) => f.write_str("Password(***)"),
            Self::Question(value) => f.debug_tuple("Question").field(value).finish(),
            Self::Unknown(name) => f.debug_tuple("Unknown").field(name).finish(),
        }
    }
}

#[allow(deprecated)]
impl Aggregate for Proof {
    const SHAPE: &'static Shape = &PROOF;

    type Draft = Option<Self>;

    fn fill<F: Fill>(draft: &mut Option<Self>, member: usize, from: F) -> Result<(), F::Error> {
        match member {
            0 => from.variant(draft, Self::Hint),
            1 => from.variant(draft, Self::Password),
            2 => from.variant(draft, Self::Question),
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
            Self::Hint(value) => visit.member(0, value),
            Self::Password(value) => visit.member(1, value),
            Self::Question(value) => visit.member(2, value),
            Self::Unknown(_) => visit.unknown(),
        }
    }
}

impl Serialize for Proof {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The enum `OldSize`.
#[deprecated(note = "Use CityType.")]
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OldSize {
    /// `BIG`
    Big,
    /// A value that the model does not know.
    Unknown(String),
}

#[allow(deprecated)]
impl OldSize {
    /// Its text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Big => "BIG",
            Self::Unknown(value) => value,
        }
    }
}

#[allow(deprecated)]
impl From<&str> for OldSize {
    fn from(value: &str) -> Self {
        match value {
            "BIG" => Self::Big,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[allow(deprecated)]
impl fmt::Display for OldSize {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[allow(deprecated)]
impl Wire for OldSize {
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

#[allow(deprecated)]
impl Serialize for OldSize {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// Something went wrong with the name.
#[derive(Clone, Debug, PartialEq)]
pub struct NoSuchCity {
    /// Required. Length `1..=64`. Pattern `^[A-Z][A-Za-z ]*$`.
    pub name: String,
    /// The member `message`.
    pub message: Option<String>,
}

impl NoSuchCity {
    /// Starts building one.
    #[inline]
    pub fn builder() -> NoSuchCityBuilder {
        NoSuchCityBuilder::default()
    }
}

/// Builds [`NoSuchCity`].
#[derive(Clone, Debug, Default)]
pub struct NoSuchCityBuilder {
    name: Option<String>,
    message: Option<String>,
}

impl NoSuchCityBuilder {
    /// Sets [`NoSuchCity::name`].
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets [`NoSuchCity::message`].
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> Result<Valid<NoSuchCity>, Violations> {
        strictly::build(self)
    }
}

impl Aggregate for NoSuchCity {
    const SHAPE: &'static Shape = &NO_SUCH_CITY;

    type Draft = NoSuchCityBuilder;

    fn fill<F: Fill>(
        draft: &mut NoSuchCityBuilder,
        member: usize,
        from: F,
    ) -> Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.name),
            1 => from.fill(&mut draft.message),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: NoSuchCityBuilder) -> Option<Self> {
        Some(Self { name: draft.name?, message: draft.message })
    }

    fn visit<V: Visit>(&self, visit: &mut V) -> Result<(), V::Error> {
        visit.member(0, &self.name)?;
        visit.member(1, &self.message)
    }
}

impl Serialize for NoSuchCity {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

impl fmt::Display for NoSuchCity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.message {
            Some(message) => write!(f, "NoSuchCity: {message}"),
            None => f.write_str("NoSuchCity"),
        }
    }
}

impl std::error::Error for NoSuchCity {}

/// The structure `Throttled`.
#[derive(Clone, PartialEq)]
pub struct Throttled {
    /// Required.
    pub message: String,
    /// Length `8..`.
    pub secret: Option<String>,
}

impl fmt::Debug for Throttled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Throttled")
            .field("message", &self.message)
            .field("secret", &format_args!("***"))
            .finish()
    }
}

impl Throttled {
    /// Starts building one.
    #[inline]
    pub fn builder() -> ThrottledBuilder {
        ThrottledBuilder::default()
    }
}

/// Builds [`Throttled`].
#[derive(Clone, Default)]
pub struct ThrottledBuilder {
    message: Option<String>,
    secret: Option<String>,
}

impl fmt::Debug for ThrottledBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ThrottledBuilder")
            .field("message", &self.message)
            .field("secret", &format_args!("***"))
            .finish()
    }
}

impl ThrottledBuilder {
    /// Sets [`Throttled::message`].
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// Sets [`Throttled::secret`].
    pub fn secret(mut self, secret: impl Into<String>) -> Self {
        self.secret = Some(secret.into());
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> Result<Valid<Throttled>, Violations> {
        strictly::build(self)
    }
}

impl Aggregate for Throttled {
    const SHAPE: &'static Shape = &THROTTLED;

    type Draft = ThrottledBuilder;

    fn fill<F: Fill>(draft: &mut ThrottledBuilder, member: usize, from: F) -> Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.message),
            1 => from.fill(&mut draft.secret),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: ThrottledBuilder) -> Option<Self> {
        Some(Self { message: draft.message?, secret: draft.secret })
    }

    fn visit<V: Visit>(&self, visit: &mut V) -> Result<(), V::Error> {
        visit.member(0, &self.message)?;
        visit.member(1, &self.secret)
    }
}

impl Serialize for Throttled {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

impl fmt::Display for Throttled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Throttled: {}", self.message)
    }
}

impl std::error::Error for Throttled {}

/// The service `example.weather#Weather`: what handles each of its operations.
#[derive(Clone, Copy, Debug)]
pub struct Weather<H, H2, H3, H4, H5> {
    /// Handles [`GetCity`].
    pub get_city: H,
    /// Handles [`ReportWeather`].
    pub report_weather: H2,
    /// Handles [`Ping`].
    pub ping: H3,
    /// Handles [`ListReports`].
    pub list_reports: H4,
    /// Handles [`GetOldCity`].
    pub get_old_city: H5,
}

#[allow(deprecated)]
impl<V, H, H2, H3, H4, H5> Service<V> for Weather<H, H2, H3, H4, H5>
where
    V: VisitHandler<GetCity, H>
        + VisitHandler<ReportWeather, H2>
        + VisitHandler<Ping, H3>
        + VisitHandler<ListReports, H4>
        + VisitHandler<GetOldCity, H5>,
{
    fn visit(self, visit: &mut V) {
        VisitHandler::<GetCity, H>::handler(visit, self.get_city);
        VisitHandler::<ReportWeather, H2>::handler(visit, self.report_weather);
        VisitHandler::<Ping, H3>::handler(visit, self.ping);
        VisitHandler::<ListReports, H4>::handler(visit, self.list_reports);
        VisitHandler::<GetOldCity, H5>::handler(visit, self.get_old_city);
    }
}

/// `example.weather#Weather`
static WEATHER: ServiceShape = ServiceShape::new("example.weather#Weather", Protocol::RestJson1);

/// `example.weather#GetCity`
static GET_CITY: OperationShape = OperationShape::new("example.weather#GetCity", &WEATHER)
    .http("GET", "/cities/{name}", 200)
    .input(&GET_CITY_INPUT)
    .output(&CITY)
    .errors(&[
        ErrorShape::new("example.weather#NoSuchCity", &NO_SUCH_CITY, 404),
        ErrorShape::new("example.weather#Throttled", &THROTTLED, 400),
    ]);

/// `example.weather#ReportWeather`
static REPORT_WEATHER: OperationShape =
    OperationShape::new("example.weather#ReportWeather", &WEATHER)
        .http("POST", "/reports", 200)
        .input(&REPORT)
        .errors(&[ErrorShape::new("example.weather#Throttled", &THROTTLED, 400)]);

/// `example.weather#Ping`
static PING: OperationShape = OperationShape::new("example.weather#Ping", &WEATHER)
    .http("POST", "/ping", 200)
    .errors(&[ErrorShape::new("example.weather#Throttled", &THROTTLED, 400)]);

/// `example.weather#ListReports`
static LIST_REPORTS: OperationShape = OperationShape::new("example.weather#ListReports", &WEATHER)
    .http("GET", "/cities/{city}/reports?kind=full", 206)
    .input(&LIST_REPORTS_INPUT)
    .output(&LIST_REPORTS_OUTPUT)
    .errors(&[ErrorShape::new("example.weather#Throttled", &THROTTLED, 400)])
    .host_prefix("reports.")
    .checksum_required();

/// `example.weather#GetOldCity`
static GET_OLD_CITY: OperationShape = OperationShape::new("example.weather#GetOldCity", &WEATHER)
    .http("POST", "/old", 200)
    .output(&OLD_CITY)
    .errors(&[ErrorShape::new("example.weather#Throttled", &THROTTLED, 400)]);

/// `example.weather#GetCityInput`
static GET_CITY_INPUT: Shape =
    Shape::structure(&[Member::new("name", &CITY_NAME).required().label()]);

/// `example.weather#CityName`
static CITY_NAME: Shape = Shape::string().length(1, 64).pattern(&CITY_NAME_PATTERN);

static CITY_NAME_PATTERN: Pattern = Pattern::sequence(
    "^[A-Z][A-Za-z ]*$",
    &[
        Step::run(Class::new(&[('A', 'Z')]), 1, 1),
        Step::run_at_least(Class::new(&[(' ', ' '), ('A', 'Z'), ('a', 'z')]), 0),
    ],
);

/// `example.weather#City`
static CITY: Shape = Shape::structure(&[
    Member::new("name", &CITY_NAME).required(),
    Member::new("population", &POPULATION),
    Member::new("tags", &TAGS).json_name("labels"),
    Member::new("formerNames", &FORMER_NAMES).default("[]"),
    Member::new("green", &SHARE).default("0.5"),
    Member::new("place", &PLACE),
    Member::new("partOf", &CITY),
    Member::new("twins", &CITIES),
    Member::new("districts", &CITIES_BY_NAME),
    Member::new("type", &CITY_TYPE).default(r#""large""#),
    Member::new("founded", &INSTANT_DATE_TIME),
    Member::new("seen", &INSTANT_HTTP_DATE),
    Member::new("counted", &INSTANT_EPOCH_SECONDS).default("1500000000"),
    Member::new("code", &CITY_CODE).default(r#""AB""#),
    Member::new("build", &STRING),
    Member::new("self", &BOOLEAN),
])
.output();

/// `example.weather#Population`
static POPULATION: Shape = Shape::integer().range("0", "50000000");

/// `example.weather#Tags`
static TAGS: Shape = Shape::map(&TAG_KEY, &STRING).length_at_most(10);

/// `example.weather#TagKey`
static TAG_KEY: Shape = Shape::string().length_at_least(2).pattern(&TAG_KEY_PATTERN);

static TAG_KEY_PATTERN: Pattern = Pattern::run_at_least(
    r"^\w+$",
    Class::new(&[('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')]),
    1,
);

/// `smithy.api#String`
static STRING: Shape = Shape::string();

/// `example.weather#FormerNames`
static FORMER_NAMES: Shape = Shape::list(&FORMER_NAMES_MEMBER).unique_items();

/// `example.weather#FormerNames$member`
static FORMER_NAMES_MEMBER: Shape = Shape::string().pattern(&CITY_NAME_PATTERN);

/// `example.weather#Share`
static SHARE: Shape = Shape::float().range("0.0", "1.0");

/// `example.weather#Place`
static PLACE: Shape = Shape::union(&[
    Member::new("named", &CITY_NAME),
    Member::new("inside", &PLACE),
    Member::new("code", &PLACE_CODE),
    Member::new("nowhere", &UNIT),
    Member::new("unknown", &INTEGER),
    Member::new("cities", &CITIES),
]);

/// `example.weather#Place$code`
static PLACE_CODE: Shape = Shape::string().length_at_most(5);

/// `smithy.api#Unit`
static UNIT: Shape = Shape::structure(&[]);

/// `smithy.api#Integer`
static INTEGER: Shape = Shape::integer();

/// `example.weather#Cities`
static CITIES: Shape = Shape::list(&CITY);

/// `example.weather#CitiesByName`
static CITIES_BY_NAME: Shape = Shape::map(&CITY_NAME, &CITY);

/// `example.weather#CityType`
static CITY_TYPE: Shape = Shape::enumeration(&["large", "small", "very-small", "unknown", "self"])
    .internal(&["very-small"]);

/// `example.weather#Instant`
static INSTANT_DATE_TIME: Shape = Shape::date_time();

/// `example.weather#Instant`
static INSTANT_HTTP_DATE: Shape = Shape::http_date();

/// `example.weather#Instant`
static INSTANT_EPOCH_SECONDS: Shape = Shape::epoch_seconds();

/// `example.weather#City$code`
static CITY_CODE: Shape = Shape::string().length(2, 3).pattern(&CITY_NAME_PATTERN);

/// `smithy.api#Boolean`
static BOOLEAN: Shape = Shape::boolean();

/// `example.weather#Report`
static REPORT: Shape = Shape::structure(&[
    Member::new("level", &LEVEL).default("1"),
    Member::new("secret", &PASSWORD),
    Member::new("passwords", &PASSWORDS),
    Member::new("byKey", &BY_SECRET_KEY),
    Member::new("pin", &PIN),
    Member::new("login", &LOGIN),
    Member::new("proof", &PROOF),
    Member::new("celsius", &REPORT_CELSIUS),
    Member::new("kelvin", &DOUBLE).default("293.15"),
    Member::new("offset", &BYTE).default("-1"),
    Member::new("count", &LONG).default("1234567"),
    Member::new("fine", &BOOLEAN).default("true"),
    Member::new("exact", &BIG_DECIMAL).default("0.1"),
    Member::new("many", &BIG_INTEGER).default("0"),
    Member::new("photo", &PHOTO).default(r#""aGVsbG8=""#),
    Member::new("note", &STRING).default(r#""a \"quoted\" \\ text""#),
    Member::new("anything", &DOCUMENT).default("{}"),
    Member::new("flag", &DOCUMENT).default("true"),
    Member::new("gaps", &GAPS),
    Member::new("sparseMap", &SPARSE_MAP),
    Member::new("modes", &MODE_MAP),
    Member::new("levels", &LEVELS),
    Member::new("at", &DEFAULT_INSTANT),
    Member::new("old", &STRING),
    Member::new("oldCity", &OLD_CITY),
]);

/// `example.weather#Level`
static LEVEL: Shape = Shape::int_enum(&[1, 2, 99_999]).internal_numbers(&[99_999]);

/// `example.weather#Password`
static PASSWORD: Shape = Shape::string().length_at_least(8).sensitive();

/// `example.weather#Passwords`
static PASSWORDS: Shape = Shape::list(&PASSWORD);

/// `example.weather#BySecretKey`
static BY_SECRET_KEY: Shape = Shape::map(&PASSWORD, &INTEGER);

/// `example.weather#Pin`
static PIN: Shape = Shape::enumeration(&["A", "B"]).sensitive();

/// `example.weather#Login`
static LOGIN: Shape =
    Shape::structure(&[Member::new("user", &STRING), Member::new("password", &STRING)]);

/// `example.weather#Proof`
static PROOF: Shape = Shape::union(&[
    Member::new("hint", &STRING),
    Member::new("password", &PASSWORD),
    Member::new("question", &STRING),
]);

/// `example.weather#Report$celsius`
static REPORT_CELSIUS: Shape = Shape::short().range("-50", "60");

/// `smithy.api#Double`
static DOUBLE: Shape = Shape::double();

/// `smithy.api#Byte`
static BYTE: Shape = Shape::byte();

/// `smithy.api#Long`
static LONG: Shape = Shape::long();

/// `smithy.api#BigDecimal`
static BIG_DECIMAL: Shape = Shape::big_decimal();

/// `smithy.api#BigInteger`
static BIG_INTEGER: Shape = Shape::big_integer();

/// `example.weather#Photo`
static PHOTO: Shape = Shape::blob().length(1, 1000);

/// `smithy.api#Document`
static DOCUMENT: Shape = Shape::document();

/// `example.weather#Gaps`
static GAPS: Shape = Shape::list(&INTEGER).sparse();

/// `example.weather#SparseMap`
static SPARSE_MAP: Shape = Shape::map(&STRING, &STRING).sparse().length_at_least(1);

/// `example.weather#ModeMap`
static MODE_MAP: Shape = Shape::map(&CITY_TYPE, &LEVEL);

/// `example.weather#Levels`
static LEVELS: Shape = Shape::list(&LEVELS_MEMBER).length_at_least(1);

/// `example.weather#Levels$member`
static LEVELS_MEMBER: Shape = Shape::integer().range_at_most("5");

/// `example.weather#DefaultInstant`
static DEFAULT_INSTANT: Shape = Shape::epoch_seconds();

/// `example.weather#OldCity`
static OLD_CITY: Shape = Shape::structure(&[
    Member::new("name", &STRING),
    Member::new("next", &OLD_CITY),
    Member::new("size", &OLD_SIZE),
])
.output();

/// `example.weather#OldSize`
static OLD_SIZE: Shape = Shape::enumeration(&["BIG"]);

/// `example.weather#ListReportsInput`
static LIST_REPORTS_INPUT: Shape = Shape::structure(&[
    Member::new("city", &CITY_NAME).required().label(),
    Member::new("limit", &INTEGER).query("limit"),
    Member::new("filters", &FILTERS).query_params(),
    Member::new("since", &INSTANTS).header("X-Since").in_text(&LIST_REPORTS_INPUT_SINCE_TEXT),
    Member::new("labels", &FILTERS).prefix_headers("X-Label-"),
    Member::new("token", &STRING).header("X-Token").idempotency_token(),
    Member::new("cities", &BLOB).payload().media_type("text/csv"),
]);

/// `example.weather#Filters`
static FILTERS: Shape = Shape::map(&STRING, &STRING);

/// `example.weather#Instants`
static INSTANTS: Shape = Shape::list(&TIMESTAMP_EPOCH_SECONDS);

/// `smithy.api#Timestamp`
static TIMESTAMP_EPOCH_SECONDS: Shape = Shape::epoch_seconds();

/// `example.weather#ListReportsInput$since`
static LIST_REPORTS_INPUT_SINCE_TEXT: Shape = Shape::list(&TIMESTAMP_HTTP_DATE);

/// `smithy.api#Timestamp`
static TIMESTAMP_HTTP_DATE: Shape = Shape::http_date();

/// `smithy.api#Blob`
static BLOB: Shape = Shape::blob();

/// `example.weather#ListReportsOutput`
static LIST_REPORTS_OUTPUT: Shape = Shape::structure(&[
    Member::new("status", &INTEGER).response_code(),
    Member::new("next", &STRING),
])
.output();

/// `example.weather#NoSuchCity`
static NO_SUCH_CITY: Shape = Shape::structure(&[
    Member::new("name", &CITY_NAME).required(),
    Member::new("message", &STRING),
])
.output();

/// `example.weather#Throttled`
static THROTTLED: Shape = Shape::structure(&[
    Member::new("Message", &STRING).required(),
    Member::new("secret", &PASSWORD),
])
.output();
