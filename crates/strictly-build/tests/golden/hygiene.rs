// @generated from hygiene.smithy. Edit the model, not this file.

use std::fmt;

use strictly::pattern::{Blocks, Classes, Step, Table};
use strictly::{
    BigDecimal, Blob, Document, ErrorShape, OperationError, OperationShape, Protocol, ReadError,
    Service, ServiceShape, Timestamp, VisitError, VisitHandler,
};

/// The operation `Some`.
///
/// Takes [`Option`], gives [`Result`], fails with [`SomeError2`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Some_;

impl strictly::Operation for Some_ {
    type Input = Option;
    type Output = Result;
    type Error = SomeError2;

    const SHAPE: &'static OperationShape = &SOME;

    const ID: &'static str = "example.hygiene#Some";
}

/// The input of [`Some_`].
#[derive(Clone, Debug, PartialEq)]
pub struct Option {
    /// Required.
    pub option: std::string::String,
    /// The member `value`.
    pub value: std::option::Option<Vec>,
    /// The member `draft`.
    pub draft: std::option::Option<Result>,
    /// The member `string`.
    pub string: std::option::Option<String>,
}

impl Option {
    /// Starts building one.
    #[inline]
    pub fn builder() -> OptionBuilder2 {
        OptionBuilder2::default()
    }
}

/// Builds [`Option`].
#[derive(Clone, Debug, Default)]
pub struct OptionBuilder2 {
    option: std::option::Option<std::string::String>,
    value: std::option::Option<Vec>,
    draft: std::option::Option<Result>,
    string: std::option::Option<String>,
}

impl OptionBuilder2 {
    /// Sets [`Option::option`].
    pub fn option(mut self, option: impl std::convert::Into<std::string::String>) -> Self {
        self.option = Some(option.into());
        self
    }

    /// Sets [`Option::value`].
    pub fn value(mut self, value: Vec) -> Self {
        self.value = Some(value);
        self
    }

    /// Sets [`Option::draft`].
    pub fn draft(mut self, draft: Result) -> Self {
        self.draft = Some(draft);
        self
    }

    /// Sets [`Option::string`].
    pub fn string(mut self, string: String) -> Self {
        self.string = Some(string);
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<Option>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Option {
    const SHAPE: &'static strictly::Shape = &OPTION;

    type Draft = OptionBuilder2;

    fn fill<F: strictly::Fill>(
        draft: &mut OptionBuilder2,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.option),
            1 => from.fill(&mut draft.value),
            2 => from.fill(&mut draft.draft),
            3 => from.fill(&mut draft.string),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: OptionBuilder2) -> std::option::Option<Self> {
        Some(Self {
            option: draft.option?,
            value: draft.value,
            draft: draft.draft,
            string: draft.string,
        })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.option)?;
        visit.member(1, &self.value)?;
        visit.member(2, &self.draft)?;
        visit.member(3, &self.string)
    }
}

impl serde::Serialize for Option {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The output of [`Some_`].
#[derive(Clone, Debug, PartialEq)]
pub struct Result {
    /// The member `result`.
    pub result: std::option::Option<Pattern>,
    /// Default `"AA=="`.
    pub f: Blob,
    /// Default `"x"`.
    pub builder: Document,
}

impl Result {
    /// Starts building one.
    #[inline]
    pub fn builder() -> ResultBuilder {
        ResultBuilder::default()
    }
}

/// Builds [`Result`].
#[derive(Clone, Debug, Default)]
pub struct ResultBuilder {
    result: std::option::Option<Pattern>,
    f: std::option::Option<Blob>,
    builder: std::option::Option<Document>,
}

impl ResultBuilder {
    /// Sets [`Result::result`].
    pub fn result(mut self, result: Pattern) -> Self {
        self.result = Some(result);
        self
    }

    /// Sets [`Result::f`].
    pub fn f(mut self, f: Blob) -> Self {
        self.f = Some(f);
        self
    }

    /// Sets [`Result::builder`].
    pub fn builder(mut self, builder: Document) -> Self {
        self.builder = Some(builder);
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<Result>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Result {
    const SHAPE: &'static strictly::Shape = &RESULT;

    type Draft = ResultBuilder;

    fn fill<F: strictly::Fill>(
        draft: &mut ResultBuilder,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.result),
            1 => from.fill(&mut draft.f),
            2 => from.fill(&mut draft.builder),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: ResultBuilder) -> std::option::Option<Self> {
        Some(Self {
            result: draft.result,
            f: draft.f.unwrap_or_else(|| Blob::from(b"\0".as_slice())),
            builder: draft.builder.unwrap_or_else(|| Document::from("x")),
        })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.result)?;
        visit.member(1, &self.f)?;
        visit.member(2, &self.builder)
    }
}

impl serde::Serialize for Result {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The errors of [`Some_`].
#[derive(Clone, Debug, PartialEq)]
pub enum SomeError2 {
    /// `Error`
    Error(Error),
    /// `SomeError`
    SomeError(SomeError),
}

impl fmt::Display for SomeError2 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Error(error) => fmt::Display::fmt(error, f),
            Self::SomeError(error) => fmt::Display::fmt(error, f),
        }
    }
}

impl std::error::Error for SomeError2 {}

impl std::convert::From<Error> for SomeError2 {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

impl std::convert::From<SomeError> for SomeError2 {
    fn from(error: SomeError) -> Self {
        Self::SomeError(error)
    }
}

impl OperationError for SomeError2 {
    fn read<R: ReadError>(
        index: usize,
        from: R,
    ) -> std::option::Option<std::result::Result<Self, R::Error>> {
        match index {
            0 => Some(from.read().map(Self::Error)),
            1 => Some(from.read().map(Self::SomeError)),
            _ => None,
        }
    }

    fn visit<V: VisitError>(&self, visit: V) -> V::Output {
        match self {
            Self::Error(error) => visit.error(0, error),
            Self::SomeError(error) => visit.error(1, error),
        }
    }
}

/// The operation `None`.
///
/// Takes [`Vec`], gives [`Box`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct None_;

impl strictly::Operation for None_ {
    type Input = Vec;
    type Output = Box;
    type Error = std::convert::Infallible;

    const SHAPE: &'static OperationShape = &NONE;

    const ID: &'static str = "example.hygiene#None";
}

/// The input of [`None_`].
#[derive(Clone, Debug, PartialEq)]
pub struct Vec {
    /// The member `vec`.
    pub vec: std::option::Option<std::vec::Vec<std::string::String>>,
    /// The member `from`.
    pub from: std::option::Option<Box>,
    /// Default `100000`.
    pub member: i32,
    /// Default `1`.
    pub serializer: Level,
}

impl Vec {
    /// Starts building one.
    #[inline]
    pub fn builder() -> VecBuilder {
        VecBuilder::default()
    }
}

/// Builds [`Vec`].
#[derive(Clone, Debug, Default)]
pub struct VecBuilder {
    vec: std::option::Option<std::vec::Vec<std::string::String>>,
    from: std::option::Option<Box>,
    member: std::option::Option<i32>,
    serializer: std::option::Option<Level>,
}

impl VecBuilder {
    /// Sets [`Vec::vec`].
    pub fn vec(mut self, vec: std::vec::Vec<std::string::String>) -> Self {
        self.vec = Some(vec);
        self
    }

    /// Sets [`Vec::from`].
    pub fn from(mut self, from: Box) -> Self {
        self.from = Some(from);
        self
    }

    /// Sets [`Vec::member`].
    pub fn member(mut self, member: i32) -> Self {
        self.member = Some(member);
        self
    }

    /// Sets [`Vec::serializer`].
    pub fn serializer(mut self, serializer: Level) -> Self {
        self.serializer = Some(serializer);
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<Vec>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Vec {
    const SHAPE: &'static strictly::Shape = &VEC;

    type Draft = VecBuilder;

    fn fill<F: strictly::Fill>(
        draft: &mut VecBuilder,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.vec),
            1 => from.fill(&mut draft.from),
            2 => from.fill(&mut draft.member),
            3 => from.fill(&mut draft.serializer),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: VecBuilder) -> std::option::Option<Self> {
        Some(Self {
            vec: draft.vec,
            from: draft.from,
            member: draft.member.unwrap_or(100_000),
            serializer: draft.serializer.unwrap_or(Level::UnknownValue),
        })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.vec)?;
        visit.member(1, &self.from)?;
        visit.member(2, &self.member)?;
        visit.member(3, &self.serializer)
    }
}

impl serde::Serialize for Vec {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The output of [`None_`].
#[derive(Clone, Debug, PartialEq)]
pub struct Box {
    /// The member `again`.
    pub again: std::option::Option<std::boxed::Box<Box>>,
    /// The member `visit`.
    pub visit: std::option::Option<Timestamp>,
}

impl Box {
    /// Starts building one.
    #[inline]
    pub fn builder() -> BoxBuilder {
        BoxBuilder::default()
    }
}

/// Builds [`Box`].
#[derive(Clone, Debug, Default)]
pub struct BoxBuilder {
    again: std::option::Option<std::boxed::Box<Box>>,
    visit: std::option::Option<Timestamp>,
}

impl BoxBuilder {
    /// Sets [`Box::again`].
    pub fn again(mut self, again: Box) -> Self {
        self.again = Some(std::boxed::Box::new(again));
        self
    }

    /// Sets [`Box::visit`].
    pub fn visit(mut self, visit: Timestamp) -> Self {
        self.visit = Some(visit);
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<Box>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Box {
    const SHAPE: &'static strictly::Shape = &BOX;

    type Draft = BoxBuilder;

    fn fill<F: strictly::Fill>(
        draft: &mut BoxBuilder,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.again),
            1 => from.fill(&mut draft.visit),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: BoxBuilder) -> std::option::Option<Self> {
        Some(Self { again: draft.again, visit: draft.visit })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.again)?;
        visit.member(1, &self.visit)
    }
}

impl serde::Serialize for Box {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The operation `Ok`.
///
/// Takes [`Default`](type@Default), gives [`Display`], fails with [`OkError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ok_;

impl strictly::Operation for Ok_ {
    type Input = Default;
    type Output = Display;
    type Error = OkError;

    const SHAPE: &'static OperationShape = &OK;

    const ID: &'static str = "example.hygiene#Ok";
}

/// The input of [`Ok_`].
#[derive(Clone, Debug, PartialEq)]
pub struct Default {
    /// Default `"a"`.
    pub default: From,
}

impl Default {
    /// Starts building one.
    #[inline]
    pub fn builder() -> DefaultBuilder {
        DefaultBuilder::default()
    }
}

/// Builds [`Default`](type@Default).
#[derive(Clone, Debug, Default)]
pub struct DefaultBuilder {
    default: std::option::Option<From>,
}

impl DefaultBuilder {
    /// Sets [`Default::default`].
    pub fn default_(mut self, default: From) -> Self {
        self.default = Some(default);
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<Default>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Default {
    const SHAPE: &'static strictly::Shape = &DEFAULT;

    type Draft = DefaultBuilder;

    fn fill<F: strictly::Fill>(
        draft: &mut DefaultBuilder,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.default),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: DefaultBuilder) -> std::option::Option<Self> {
        Some(Self { default: draft.default.unwrap_or(From::Some) })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.default)
    }
}

impl serde::Serialize for Default {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The output of [`Ok_`].
#[derive(Clone, Debug, PartialEq)]
pub struct Display {
    /// The member `fmt`.
    pub fmt: std::option::Option<Fmt>,
}

impl Display {
    /// Starts building one.
    #[inline]
    pub fn builder() -> DisplayBuilder {
        DisplayBuilder::default()
    }
}

/// Builds [`Display`].
#[derive(Clone, Debug, Default)]
pub struct DisplayBuilder {
    fmt: std::option::Option<Fmt>,
}

impl DisplayBuilder {
    /// Sets [`Display::fmt`].
    pub fn fmt(mut self, fmt: Fmt) -> Self {
        self.fmt = Some(fmt);
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<Display>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Display {
    const SHAPE: &'static strictly::Shape = &DISPLAY;

    type Draft = DisplayBuilder;

    fn fill<F: strictly::Fill>(
        draft: &mut DisplayBuilder,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.fmt),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: DisplayBuilder) -> std::option::Option<Self> {
        Some(Self { fmt: draft.fmt })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.fmt)
    }
}

impl serde::Serialize for Display {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The errors of [`Ok_`].
#[derive(Clone, Debug, PartialEq)]
pub enum OkError {
    /// `Infallible`
    Infallible(Infallible),
}

impl fmt::Display for OkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Infallible(error) => fmt::Display::fmt(error, f),
        }
    }
}

impl std::error::Error for OkError {}

impl std::convert::From<Infallible> for OkError {
    fn from(error: Infallible) -> Self {
        Self::Infallible(error)
    }
}

impl OperationError for OkError {
    fn read<R: ReadError>(
        index: usize,
        from: R,
    ) -> std::option::Option<std::result::Result<Self, R::Error>> {
        match index {
            0 => Some(from.read().map(Self::Infallible)),
            _ => None,
        }
    }

    fn visit<V: VisitError>(&self, visit: V) -> V::Output {
        match self {
            Self::Infallible(error) => visit.error(0, error),
        }
    }
}

/// The operation `Err`.
///
/// Takes [`Shape`], gives [`Member`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Err_;

impl strictly::Operation for Err_ {
    type Input = Shape;
    type Output = Member;
    type Error = std::convert::Infallible;

    const SHAPE: &'static OperationShape = &ERR;

    const ID: &'static str = "example.hygiene#Err";
}

/// The input of [`Err_`].
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// The member `self`.
    pub self_: std::option::Option<BTreeMap>,
    /// The member `Super`.
    pub super_: std::option::Option<Valid>,
    /// The member `crate`.
    pub crate_: std::option::Option<Wire>,
}

impl Shape {
    /// Starts building one.
    #[inline]
    pub fn builder() -> ShapeBuilder {
        ShapeBuilder::default()
    }
}

/// Builds [`Shape`].
#[derive(Clone, Debug, Default)]
pub struct ShapeBuilder {
    self_: std::option::Option<BTreeMap>,
    super_: std::option::Option<Valid>,
    crate_: std::option::Option<Wire>,
}

impl ShapeBuilder {
    /// Sets [`Shape::self_`].
    pub fn self_(mut self, self_: BTreeMap) -> Self {
        self.self_ = Some(self_);
        self
    }

    /// Sets [`Shape::super_`].
    pub fn super_(mut self, super_: Valid) -> Self {
        self.super_ = Some(super_);
        self
    }

    /// Sets [`Shape::crate_`].
    pub fn crate_(mut self, crate_: Wire) -> Self {
        self.crate_ = Some(crate_);
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<Shape>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Shape {
    const SHAPE: &'static strictly::Shape = &SHAPE;

    type Draft = ShapeBuilder;

    fn fill<F: strictly::Fill>(
        draft: &mut ShapeBuilder,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.self_),
            1 => from.fill(&mut draft.super_),
            2 => from.fill(&mut draft.crate_),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: ShapeBuilder) -> std::option::Option<Self> {
        Some(Self { self_: draft.self_, super_: draft.super_, crate_: draft.crate_ })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.self_)?;
        visit.member(1, &self.super_)?;
        visit.member(2, &self.crate_)
    }
}

impl serde::Serialize for Shape {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The output of [`Err_`].
#[derive(Clone, Debug, PartialEq)]
pub struct Member {
    /// The member `f`.
    pub f: std::option::Option<F>,
    /// The member `F_`.
    pub f_2: std::option::Option<V>,
}

impl Member {
    /// Starts building one.
    #[inline]
    pub fn builder() -> MemberBuilder {
        MemberBuilder::default()
    }
}

/// Builds [`Member`].
#[derive(Clone, Debug, Default)]
pub struct MemberBuilder {
    f: std::option::Option<F>,
    f_2: std::option::Option<V>,
}

impl MemberBuilder {
    /// Sets [`Member::f`].
    pub fn f(mut self, f: F) -> Self {
        self.f = Some(f);
        self
    }

    /// Sets [`Member::f_2`].
    pub fn f_2(mut self, f_2: V) -> Self {
        self.f_2 = Some(f_2);
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<Member>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Member {
    const SHAPE: &'static strictly::Shape = &MEMBER;

    type Draft = MemberBuilder;

    fn fill<F: strictly::Fill>(
        draft: &mut MemberBuilder,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.f),
            1 => from.fill(&mut draft.f_2),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: MemberBuilder) -> std::option::Option<Self> {
        Some(Self { f: draft.f, f_2: draft.f_2 })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.f)?;
        visit.member(1, &self.f_2)
    }
}

impl serde::Serialize for Member {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The operation `Operation`.
///
/// Takes [`Unit`], gives [`Unit`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Operation;

impl strictly::Operation for Operation {
    type Input = Unit;
    type Output = Unit;
    type Error = std::convert::Infallible;

    const SHAPE: &'static OperationShape = &OPERATION;

    const ID: &'static str = "example.hygiene#Operation";
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
    pub fn build(self) -> std::result::Result<strictly::Valid<Unit>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Unit {
    const SHAPE: &'static strictly::Shape = &UNIT;

    type Draft = UnitBuilder;

    fn fill<F: strictly::Fill>(
        _: &mut UnitBuilder,
        _: usize,
        _: F,
    ) -> std::result::Result<(), F::Error> {
        Ok(())
    }

    #[inline]
    fn finish(_: UnitBuilder) -> std::option::Option<Self> {
        Some(Self {})
    }

    fn visit<V: strictly::Visit>(&self, _: &mut V) -> std::result::Result<(), V::Error> {
        Ok(())
    }
}

impl serde::Serialize for Unit {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The operation `A`.
///
/// Takes [`F`], gives [`OptionBuilder`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct A;

impl strictly::Operation for A {
    type Input = F;
    type Output = OptionBuilder;
    type Error = std::convert::Infallible;

    const SHAPE: &'static OperationShape = &A_2;

    const ID: &'static str = "example.hygiene#A";
}

/// The input of [`A`].
#[derive(Clone, Debug, PartialEq)]
pub struct F {
    /// The member `draft`.
    pub draft: std::option::Option<Aggregate>,
    /// Length `..=3`. Pattern `^\S(.*\S)?$`.
    pub words: std::option::Option<std::string::String>,
}

impl F {
    /// Starts building one.
    #[inline]
    pub fn builder() -> FBuilder {
        FBuilder::default()
    }
}

/// Builds [`F`].
#[derive(Clone, Debug, Default)]
pub struct FBuilder {
    draft: std::option::Option<Aggregate>,
    words: std::option::Option<std::string::String>,
}

impl FBuilder {
    /// Sets [`F::draft`].
    pub fn draft(mut self, draft: Aggregate) -> Self {
        self.draft = Some(draft);
        self
    }

    /// Sets [`F::words`].
    pub fn words(mut self, words: impl std::convert::Into<std::string::String>) -> Self {
        self.words = Some(words.into());
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<F>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for F {
    const SHAPE: &'static strictly::Shape = &F_2;

    type Draft = FBuilder;

    fn fill<F: strictly::Fill>(
        draft: &mut FBuilder,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.draft),
            1 => from.fill(&mut draft.words),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: FBuilder) -> std::option::Option<Self> {
        Some(Self { draft: draft.draft, words: draft.words })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.draft)?;
        visit.member(1, &self.words)
    }
}

impl serde::Serialize for F {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The output of [`A`].
#[derive(Clone, Debug, PartialEq)]
pub struct OptionBuilder {
    /// The member `build`.
    pub build: std::option::Option<std::vec::Vec<std::string::String>>,
    /// The member `build_`.
    pub build_2: std::option::Option<Fill>,
    /// The member `type`.
    pub r#type: std::option::Option<At>,
    /// Default `0.5`.
    pub r#async: BigDecimal,
}

impl OptionBuilder {
    /// Starts building one.
    #[inline]
    pub fn builder() -> OptionBuilderBuilder {
        OptionBuilderBuilder::default()
    }
}

/// Builds [`OptionBuilder`].
#[derive(Clone, Debug, Default)]
pub struct OptionBuilderBuilder {
    build: std::option::Option<std::vec::Vec<std::string::String>>,
    build_2: std::option::Option<Fill>,
    r#type: std::option::Option<At>,
    r#async: std::option::Option<BigDecimal>,
}

impl OptionBuilderBuilder {
    /// Sets [`OptionBuilder::build`].
    pub fn build_(mut self, build: std::vec::Vec<std::string::String>) -> Self {
        self.build = Some(build);
        self
    }

    /// Sets [`OptionBuilder::build_2`].
    pub fn build_2(mut self, build_2: Fill) -> Self {
        self.build_2 = Some(build_2);
        self
    }

    /// Sets [`OptionBuilder::type`].
    pub fn r#type(mut self, r#type: At) -> Self {
        self.r#type = Some(r#type);
        self
    }

    /// Sets [`OptionBuilder::async`].
    pub fn r#async(mut self, r#async: BigDecimal) -> Self {
        self.r#async = Some(r#async);
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(
        self,
    ) -> std::result::Result<strictly::Valid<OptionBuilder>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for OptionBuilder {
    const SHAPE: &'static strictly::Shape = &OPTION_BUILDER;

    type Draft = OptionBuilderBuilder;

    fn fill<F: strictly::Fill>(
        draft: &mut OptionBuilderBuilder,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.build),
            1 => from.fill(&mut draft.build_2),
            2 => from.fill(&mut draft.r#type),
            3 => from.fill(&mut draft.r#async),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: OptionBuilderBuilder) -> std::option::Option<Self> {
        Some(Self {
            build: draft.build,
            build_2: draft.build_2,
            r#type: draft.r#type,
            r#async: draft.r#async.or_else(|| "0.5".parse().ok())?,
        })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.build)?;
        visit.member(1, &self.build_2)?;
        visit.member(2, &self.r#type)?;
        visit.member(3, &self.r#async)
    }
}

impl serde::Serialize for OptionBuilder {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The structure `String`.
#[derive(Clone, Debug, PartialEq)]
pub struct String {
    /// Pattern `^x`.
    pub foo_bar: std::option::Option<std::string::String>,
    /// The member `foo_bar`.
    pub foo_bar_2: std::option::Option<Hash>,
    /// The member `foo__bar`.
    pub foo_bar_3: std::option::Option<Into>,
    /// Pattern `^x`.
    pub r#static: std::option::Option<std::string::String>,
    /// Pattern `^x`.
    pub r#true: std::option::Option<std::string::String>,
    /// Pattern `^x`.
    pub self_: std::option::Option<std::string::String>,
    /// Pattern `^x`.
    pub super_: std::option::Option<std::string::String>,
}

impl String {
    /// Starts building one.
    #[inline]
    pub fn builder() -> StringBuilder {
        StringBuilder::default()
    }
}

/// Builds [`String`].
#[derive(Clone, Debug, Default)]
pub struct StringBuilder {
    foo_bar: std::option::Option<std::string::String>,
    foo_bar_2: std::option::Option<Hash>,
    foo_bar_3: std::option::Option<Into>,
    r#static: std::option::Option<std::string::String>,
    r#true: std::option::Option<std::string::String>,
    self_: std::option::Option<std::string::String>,
    super_: std::option::Option<std::string::String>,
}

impl StringBuilder {
    /// Sets [`String::foo_bar`].
    pub fn foo_bar(mut self, foo_bar: impl std::convert::Into<std::string::String>) -> Self {
        self.foo_bar = Some(foo_bar.into());
        self
    }

    /// Sets [`String::foo_bar_2`].
    pub fn foo_bar_2(mut self, foo_bar_2: Hash) -> Self {
        self.foo_bar_2 = Some(foo_bar_2);
        self
    }

    /// Sets [`String::foo_bar_3`].
    pub fn foo_bar_3(mut self, foo_bar_3: Into) -> Self {
        self.foo_bar_3 = Some(foo_bar_3);
        self
    }

    /// Sets [`String::static`].
    pub fn r#static(mut self, r#static: impl std::convert::Into<std::string::String>) -> Self {
        self.r#static = Some(r#static.into());
        self
    }

    /// Sets [`String::true`].
    pub fn r#true(mut self, r#true: impl std::convert::Into<std::string::String>) -> Self {
        self.r#true = Some(r#true.into());
        self
    }

    /// Sets [`String::self_`].
    pub fn self_(mut self, self_: impl std::convert::Into<std::string::String>) -> Self {
        self.self_ = Some(self_.into());
        self
    }

    /// Sets [`String::super_`].
    pub fn super_(mut self, super_: impl std::convert::Into<std::string::String>) -> Self {
        self.super_ = Some(super_.into());
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<String>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for String {
    const SHAPE: &'static strictly::Shape = &STRING_2;

    type Draft = StringBuilder;

    fn fill<F: strictly::Fill>(
        draft: &mut StringBuilder,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.foo_bar),
            1 => from.fill(&mut draft.foo_bar_2),
            2 => from.fill(&mut draft.foo_bar_3),
            3 => from.fill(&mut draft.r#static),
            4 => from.fill(&mut draft.r#true),
            5 => from.fill(&mut draft.self_),
            6 => from.fill(&mut draft.super_),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: StringBuilder) -> std::option::Option<Self> {
        Some(Self {
            foo_bar: draft.foo_bar,
            foo_bar_2: draft.foo_bar_2,
            foo_bar_3: draft.foo_bar_3,
            r#static: draft.r#static,
            r#true: draft.r#true,
            self_: draft.self_,
            super_: draft.super_,
        })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.foo_bar)?;
        visit.member(1, &self.foo_bar_2)?;
        visit.member(2, &self.foo_bar_3)?;
        visit.member(3, &self.r#static)?;
        visit.member(4, &self.r#true)?;
        visit.member(5, &self.self_)?;
        visit.member(6, &self.super_)
    }
}

impl serde::Serialize for String {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The union `Pattern`.
#[derive(Clone, Debug, PartialEq)]
pub enum Pattern {
    /// Pattern `^x`.
    Pattern(std::string::String),
    /// The member `Self`.
    Self_(Violations),
    /// The member `self_`.
    Self2(Visit),
    /// The member `unknown`.
    UnknownMember(Unit),
    /// A member that the model does not know, by its name in JSON.
    Unknown(std::string::String),
}

impl strictly::Aggregate for Pattern {
    const SHAPE: &'static strictly::Shape = &PATTERN;

    type Draft = std::option::Option<Self>;

    fn fill<F: strictly::Fill>(
        draft: &mut std::option::Option<Self>,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.variant(draft, Self::Pattern),
            1 => from.variant(draft, Self::Self_),
            2 => from.variant(draft, Self::Self2),
            3 => from.variant(draft, Self::UnknownMember),
            _ => Ok(()),
        }
    }

    fn finish(draft: std::option::Option<Self>) -> std::option::Option<Self> {
        draft
    }

    fn unknown(name: &str) -> std::option::Option<Self> {
        Some(Self::Unknown(name.to_owned()))
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        match self {
            Self::Pattern(value) => visit.member(0, value),
            Self::Self_(value) => visit.member(1, value),
            Self::Self2(value) => visit.member(2, value),
            Self::UnknownMember(value) => visit.member(3, value),
            Self::Unknown(_) => visit.unknown(),
        }
    }
}

impl serde::Serialize for Pattern {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The intEnum `Level`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// `1`
    UnknownValue,
    /// `2`
    UnknownValue2,
    /// A value that the model does not know.
    Unknown(i32),
}

impl Level {
    /// Its number on the wire.
    pub fn value(self) -> i32 {
        match self {
            Self::UnknownValue => 1,
            Self::UnknownValue2 => 2,
            Self::Unknown(value) => value,
        }
    }
}

impl std::convert::From<i32> for Level {
    fn from(value: i32) -> Self {
        match value {
            1 => Self::UnknownValue,
            2 => Self::UnknownValue2,
            _ => Self::Unknown(value),
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.value(), f)
    }
}

impl strictly::Wire for Level {
    fn absent() -> std::option::Option<Self> {
        Some(Self::from(0))
    }

    fn from_integer(value: i128, at: strictly::At<'_>) -> std::option::Option<Self> {
        i32::from_integer(value, at).map(Self::from)
    }

    fn from_float(value: f64, at: strictly::At<'_>) -> std::option::Option<Self> {
        i32::from_float(value, at).map(Self::from)
    }

    fn check(&self, at: strictly::At<'_>) {
        self.value().check(at);
    }

    fn write<S: serde::Serializer>(
        &self,
        _: &'static strictly::Shape,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_i32(self.value())
    }
}

impl serde::Serialize for Level {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_i32(self.value())
    }
}

/// The enum `From`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum From {
    /// `a`
    Some,
    /// `b`
    None,
    /// `c`
    UnknownValue,
    /// `d`
    V1_0,
    /// `e`
    V10,
    /// A value that the model does not know.
    Unknown(std::string::String),
}

impl From {
    /// Its text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Some => "a",
            Self::None => "b",
            Self::UnknownValue => "c",
            Self::V1_0 => "d",
            Self::V10 => "e",
            Self::Unknown(value) => value,
        }
    }
}

impl std::convert::From<&str> for From {
    fn from(value: &str) -> Self {
        match value {
            "a" => Self::Some,
            "b" => Self::None,
            "c" => Self::UnknownValue,
            "d" => Self::V1_0,
            "e" => Self::V10,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl fmt::Display for From {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl strictly::Wire for From {
    fn absent() -> std::option::Option<Self> {
        Some(Self::from(""))
    }

    fn from_text(text: &str, mut at: strictly::At<'_>) -> std::option::Option<Self> {
        at.text(text).then(|| Self::from(text))
    }

    fn check(&self, mut at: strictly::At<'_>) {
        at.text(self.as_str());
    }

    fn write<S: serde::Serializer>(
        &self,
        _: &'static strictly::Shape,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl serde::Serialize for From {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// The structure `fmt`.
#[derive(Clone, Debug, PartialEq)]
pub struct Fmt {
    /// The member `std`.
    pub std: std::option::Option<Serializer>,
    /// The member `strictly`.
    pub strictly: std::option::Option<std::vec::Vec<std::string::String>>,
    /// The member `serde`.
    pub serde: std::option::Option<std::collections::BTreeMap<std::string::String, String2>>,
}

impl Fmt {
    /// Starts building one.
    #[inline]
    pub fn builder() -> FmtBuilder {
        FmtBuilder::default()
    }
}

/// Builds [`Fmt`].
#[derive(Clone, Debug, Default)]
pub struct FmtBuilder {
    std: std::option::Option<Serializer>,
    strictly: std::option::Option<std::vec::Vec<std::string::String>>,
    serde: std::option::Option<std::collections::BTreeMap<std::string::String, String2>>,
}

impl FmtBuilder {
    /// Sets [`Fmt::std`].
    pub fn std(mut self, std: Serializer) -> Self {
        self.std = Some(std);
        self
    }

    /// Sets [`Fmt::strictly`].
    pub fn strictly(mut self, strictly: std::vec::Vec<std::string::String>) -> Self {
        self.strictly = Some(strictly);
        self
    }

    /// Sets [`Fmt::serde`].
    pub fn serde(
        mut self,
        serde: std::collections::BTreeMap<std::string::String, String2>,
    ) -> Self {
        self.serde = Some(serde);
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<Fmt>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Fmt {
    const SHAPE: &'static strictly::Shape = &FMT;

    type Draft = FmtBuilder;

    fn fill<F: strictly::Fill>(
        draft: &mut FmtBuilder,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.std),
            1 => from.fill(&mut draft.strictly),
            2 => from.fill(&mut draft.serde),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: FmtBuilder) -> std::option::Option<Self> {
        Some(Self { std: draft.std, strictly: draft.strictly, serde: draft.serde })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.std)?;
        visit.member(1, &self.strictly)?;
        visit.member(2, &self.serde)
    }
}

impl serde::Serialize for Fmt {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The structure `BTreeMap`.
#[derive(Clone, Debug, PartialEq)]
pub struct BTreeMap {
    /// The member `map`.
    pub map: std::option::Option<std::collections::BTreeMap<std::string::String, String2>>,
}

impl BTreeMap {
    /// Starts building one.
    #[inline]
    pub fn builder() -> BTreeMapBuilder {
        BTreeMapBuilder::default()
    }
}

/// Builds [`BTreeMap`].
#[derive(Clone, Debug, Default)]
pub struct BTreeMapBuilder {
    map: std::option::Option<std::collections::BTreeMap<std::string::String, String2>>,
}

impl BTreeMapBuilder {
    /// Sets [`BTreeMap::map`].
    pub fn map(mut self, map: std::collections::BTreeMap<std::string::String, String2>) -> Self {
        self.map = Some(map);
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<BTreeMap>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for BTreeMap {
    const SHAPE: &'static strictly::Shape = &B_TREE_MAP;

    type Draft = BTreeMapBuilder;

    fn fill<F: strictly::Fill>(
        draft: &mut BTreeMapBuilder,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.map),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: BTreeMapBuilder) -> std::option::Option<Self> {
        Some(Self { map: draft.map })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.map)
    }
}

impl serde::Serialize for BTreeMap {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The structure `Valid`.
#[derive(Clone, Debug, PartialEq)]
pub struct Valid {}

impl Valid {
    /// Starts building one.
    #[inline]
    pub fn builder() -> ValidBuilder {
        ValidBuilder::default()
    }
}

/// Builds [`Valid`].
#[derive(Clone, Debug, Default)]
pub struct ValidBuilder {}

impl ValidBuilder {
    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<Valid>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Valid {
    const SHAPE: &'static strictly::Shape = &VALID;

    type Draft = ValidBuilder;

    fn fill<F: strictly::Fill>(
        _: &mut ValidBuilder,
        _: usize,
        _: F,
    ) -> std::result::Result<(), F::Error> {
        Ok(())
    }

    #[inline]
    fn finish(_: ValidBuilder) -> std::option::Option<Self> {
        Some(Self {})
    }

    fn visit<V: strictly::Visit>(&self, _: &mut V) -> std::result::Result<(), V::Error> {
        Ok(())
    }
}

impl serde::Serialize for Valid {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The structure `Wire`.
#[derive(Clone, Debug, PartialEq)]
pub struct Wire {
    /// The member `wire`.
    pub wire: std::option::Option<BTreeMap>,
}

impl Wire {
    /// Starts building one.
    #[inline]
    pub fn builder() -> WireBuilder {
        WireBuilder::default()
    }
}

/// Builds [`Wire`].
#[derive(Clone, Debug, Default)]
pub struct WireBuilder {
    wire: std::option::Option<BTreeMap>,
}

impl WireBuilder {
    /// Sets [`Wire::wire`].
    pub fn wire(mut self, wire: BTreeMap) -> Self {
        self.wire = Some(wire);
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<Wire>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Wire {
    const SHAPE: &'static strictly::Shape = &WIRE;

    type Draft = WireBuilder;

    fn fill<F: strictly::Fill>(
        draft: &mut WireBuilder,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.wire),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: WireBuilder) -> std::option::Option<Self> {
        Some(Self { wire: draft.wire })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.wire)
    }
}

impl serde::Serialize for Wire {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The structure `V`.
#[derive(Clone, Debug, PartialEq)]
pub struct V {
    /// The member `none`.
    pub none: std::option::Option<Into>,
}

impl V {
    /// Starts building one.
    #[inline]
    pub fn builder() -> VBuilder {
        VBuilder::default()
    }
}

/// Builds [`V`].
#[derive(Clone, Debug, Default)]
pub struct VBuilder {
    none: std::option::Option<Into>,
}

impl VBuilder {
    /// Sets [`V::none`].
    pub fn none(mut self, none: Into) -> Self {
        self.none = Some(none);
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<V>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for V {
    const SHAPE: &'static strictly::Shape = &V_2;

    type Draft = VBuilder;

    fn fill<F: strictly::Fill>(
        draft: &mut VBuilder,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.none),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: VBuilder) -> std::option::Option<Self> {
        Some(Self { none: draft.none })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.none)
    }
}

impl serde::Serialize for V {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The structure `Aggregate`.
#[derive(Clone, Debug, PartialEq)]
pub struct Aggregate {
    /// The member `a`.
    pub a: std::option::Option<Timestamps>,
    /// The member `b`.
    pub b: std::option::Option<S>,
}

impl Aggregate {
    /// Starts building one.
    #[inline]
    pub fn builder() -> AggregateBuilder {
        AggregateBuilder::default()
    }
}

/// Builds [`Aggregate`].
#[derive(Clone, Debug, Default)]
pub struct AggregateBuilder {
    a: std::option::Option<Timestamps>,
    b: std::option::Option<S>,
}

impl AggregateBuilder {
    /// Sets [`Aggregate::a`].
    pub fn a(mut self, a: Timestamps) -> Self {
        self.a = Some(a);
        self
    }

    /// Sets [`Aggregate::b`].
    pub fn b(mut self, b: S) -> Self {
        self.b = Some(b);
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<Aggregate>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Aggregate {
    const SHAPE: &'static strictly::Shape = &AGGREGATE;

    type Draft = AggregateBuilder;

    fn fill<F: strictly::Fill>(
        draft: &mut AggregateBuilder,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.a),
            1 => from.fill(&mut draft.b),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: AggregateBuilder) -> std::option::Option<Self> {
        Some(Self { a: draft.a, b: draft.b })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.a)?;
        visit.member(1, &self.b)
    }
}

impl serde::Serialize for Aggregate {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The structure `Fill`.
#[derive(Clone, Debug, PartialEq)]
pub struct Fill {}

impl Fill {
    /// Starts building one.
    #[inline]
    pub fn builder() -> FillBuilder {
        FillBuilder::default()
    }
}

/// Builds [`Fill`].
#[derive(Clone, Debug, Default)]
pub struct FillBuilder {}

impl FillBuilder {
    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<Fill>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Fill {
    const SHAPE: &'static strictly::Shape = &FILL;

    type Draft = FillBuilder;

    fn fill<F: strictly::Fill>(
        _: &mut FillBuilder,
        _: usize,
        _: F,
    ) -> std::result::Result<(), F::Error> {
        Ok(())
    }

    #[inline]
    fn finish(_: FillBuilder) -> std::option::Option<Self> {
        Some(Self {})
    }

    fn visit<V: strictly::Visit>(&self, _: &mut V) -> std::result::Result<(), V::Error> {
        Ok(())
    }
}

impl serde::Serialize for Fill {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The structure `At`.
#[derive(Clone, Debug, PartialEq)]
pub struct At {}

impl At {
    /// Starts building one.
    #[inline]
    pub fn builder() -> AtBuilder {
        AtBuilder::default()
    }
}

/// Builds [`At`].
#[derive(Clone, Debug, Default)]
pub struct AtBuilder {}

impl AtBuilder {
    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<At>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for At {
    const SHAPE: &'static strictly::Shape = &AT;

    type Draft = AtBuilder;

    fn fill<F: strictly::Fill>(
        _: &mut AtBuilder,
        _: usize,
        _: F,
    ) -> std::result::Result<(), F::Error> {
        Ok(())
    }

    #[inline]
    fn finish(_: AtBuilder) -> std::option::Option<Self> {
        Some(Self {})
    }

    fn visit<V: strictly::Visit>(&self, _: &mut V) -> std::result::Result<(), V::Error> {
        Ok(())
    }
}

impl serde::Serialize for At {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The enum `Hash`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hash {
    /// `a`
    String,
    /// `b`
    Self_,
    /// A value that the model does not know.
    Unknown(std::string::String),
}

impl Hash {
    /// Its text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::String => "a",
            Self::Self_ => "b",
            Self::Unknown(value) => value,
        }
    }
}

impl std::convert::From<&str> for Hash {
    fn from(value: &str) -> Self {
        match value {
            "a" => Self::String,
            "b" => Self::Self_,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl strictly::Wire for Hash {
    fn absent() -> std::option::Option<Self> {
        Some(Self::from(""))
    }

    fn from_text(text: &str, mut at: strictly::At<'_>) -> std::option::Option<Self> {
        at.text(text).then(|| Self::from(text))
    }

    fn check(&self, mut at: strictly::At<'_>) {
        at.text(self.as_str());
    }

    fn write<S: serde::Serializer>(
        &self,
        _: &'static strictly::Shape,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl serde::Serialize for Hash {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// The structure `Into`.
#[derive(Clone, Debug, PartialEq)]
pub struct Into {}

impl Into {
    /// Starts building one.
    #[inline]
    pub fn builder() -> IntoBuilder {
        IntoBuilder::default()
    }
}

/// Builds [`Into`].
#[derive(Clone, Debug, Default)]
pub struct IntoBuilder {}

impl IntoBuilder {
    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<Into>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Into {
    const SHAPE: &'static strictly::Shape = &INTO;

    type Draft = IntoBuilder;

    fn fill<F: strictly::Fill>(
        _: &mut IntoBuilder,
        _: usize,
        _: F,
    ) -> std::result::Result<(), F::Error> {
        Ok(())
    }

    #[inline]
    fn finish(_: IntoBuilder) -> std::option::Option<Self> {
        Some(Self {})
    }

    fn visit<V: strictly::Visit>(&self, _: &mut V) -> std::result::Result<(), V::Error> {
        Ok(())
    }
}

impl serde::Serialize for Into {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The structure `Violations`.
#[derive(Clone, Debug, PartialEq)]
pub struct Violations {}

impl Violations {
    /// Starts building one.
    #[inline]
    pub fn builder() -> ViolationsBuilder {
        ViolationsBuilder::default()
    }
}

/// Builds [`Violations`].
#[derive(Clone, Debug, Default)]
pub struct ViolationsBuilder {}

impl ViolationsBuilder {
    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<Violations>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Violations {
    const SHAPE: &'static strictly::Shape = &VIOLATIONS;

    type Draft = ViolationsBuilder;

    fn fill<F: strictly::Fill>(
        _: &mut ViolationsBuilder,
        _: usize,
        _: F,
    ) -> std::result::Result<(), F::Error> {
        Ok(())
    }

    #[inline]
    fn finish(_: ViolationsBuilder) -> std::option::Option<Self> {
        Some(Self {})
    }

    fn visit<V: strictly::Visit>(&self, _: &mut V) -> std::result::Result<(), V::Error> {
        Ok(())
    }
}

impl serde::Serialize for Violations {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The structure `Visit`.
#[derive(Clone, Debug, PartialEq)]
pub struct Visit {}

impl Visit {
    /// Starts building one.
    #[inline]
    pub fn builder() -> VisitBuilder {
        VisitBuilder::default()
    }
}

/// Builds [`Visit`].
#[derive(Clone, Debug, Default)]
pub struct VisitBuilder {}

impl VisitBuilder {
    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<Visit>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Visit {
    const SHAPE: &'static strictly::Shape = &VISIT;

    type Draft = VisitBuilder;

    fn fill<F: strictly::Fill>(
        _: &mut VisitBuilder,
        _: usize,
        _: F,
    ) -> std::result::Result<(), F::Error> {
        Ok(())
    }

    #[inline]
    fn finish(_: VisitBuilder) -> std::option::Option<Self> {
        Some(Self {})
    }

    fn visit<V: strictly::Visit>(&self, _: &mut V) -> std::result::Result<(), V::Error> {
        Ok(())
    }
}

impl serde::Serialize for Visit {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The enum `Serializer`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Serializer {
    /// `A`
    A,
    /// A value that the model does not know.
    Unknown(std::string::String),
}

impl Serializer {
    /// Its text on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "A",
            Self::Unknown(value) => value,
        }
    }
}

impl std::convert::From<&str> for Serializer {
    fn from(value: &str) -> Self {
        match value {
            "A" => Self::A,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

impl fmt::Display for Serializer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl strictly::Wire for Serializer {
    fn absent() -> std::option::Option<Self> {
        Some(Self::from(""))
    }

    fn from_text(text: &str, mut at: strictly::At<'_>) -> std::option::Option<Self> {
        at.text(text).then(|| Self::from(text))
    }

    fn check(&self, mut at: strictly::At<'_>) {
        at.text(self.as_str());
    }

    fn write<S: serde::Serializer>(
        &self,
        _: &'static strictly::Shape,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl serde::Serialize for Serializer {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// The structure `Timestamps`.
#[derive(Clone, Debug, PartialEq)]
pub struct Timestamps {
    /// The member `one`.
    pub one: std::option::Option<Timestamp>,
    /// The member `two`.
    pub two: std::option::Option<Timestamp>,
}

impl Timestamps {
    /// Starts building one.
    #[inline]
    pub fn builder() -> TimestampsBuilder {
        TimestampsBuilder::default()
    }
}

/// Builds [`Timestamps`].
#[derive(Clone, Debug, Default)]
pub struct TimestampsBuilder {
    one: std::option::Option<Timestamp>,
    two: std::option::Option<Timestamp>,
}

impl TimestampsBuilder {
    /// Sets [`Timestamps::one`].
    pub fn one(mut self, one: Timestamp) -> Self {
        self.one = Some(one);
        self
    }

    /// Sets [`Timestamps::two`].
    pub fn two(mut self, two: Timestamp) -> Self {
        self.two = Some(two);
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<Timestamps>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Timestamps {
    const SHAPE: &'static strictly::Shape = &TIMESTAMPS;

    type Draft = TimestampsBuilder;

    fn fill<F: strictly::Fill>(
        draft: &mut TimestampsBuilder,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.one),
            1 => from.fill(&mut draft.two),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: TimestampsBuilder) -> std::option::Option<Self> {
        Some(Self { one: draft.one, two: draft.two })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.one)?;
        visit.member(1, &self.two)
    }
}

impl serde::Serialize for Timestamps {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The structure `S`.
#[derive(Clone, Debug, PartialEq)]
pub struct S {
    /// The member `s`.
    pub s: std::option::Option<std::boxed::Box<String2>>,
}

impl S {
    /// Starts building one.
    #[inline]
    pub fn builder() -> SBuilder {
        SBuilder::default()
    }
}

/// Builds [`S`].
#[derive(Clone, Debug, Default)]
pub struct SBuilder {
    s: std::option::Option<std::boxed::Box<String2>>,
}

impl SBuilder {
    /// Sets [`S::s`].
    pub fn s(mut self, s: String2) -> Self {
        self.s = Some(std::boxed::Box::new(s));
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<S>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for S {
    const SHAPE: &'static strictly::Shape = &S_2;

    type Draft = SBuilder;

    fn fill<F: strictly::Fill>(
        draft: &mut SBuilder,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.s),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: SBuilder) -> std::option::Option<Self> {
        Some(Self { s: draft.s })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.s)
    }
}

impl serde::Serialize for S {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The structure `String_`.
#[derive(Clone, Debug, PartialEq)]
pub struct String2 {
    /// The member `s`.
    pub s: std::option::Option<std::boxed::Box<S>>,
}

impl String2 {
    /// Starts building one.
    #[inline]
    pub fn builder() -> StringBuilder2 {
        StringBuilder2::default()
    }
}

/// Builds [`String2`].
#[derive(Clone, Debug, Default)]
pub struct StringBuilder2 {
    s: std::option::Option<std::boxed::Box<S>>,
}

impl StringBuilder2 {
    /// Sets [`String2::s`].
    pub fn s(mut self, s: S) -> Self {
        self.s = Some(std::boxed::Box::new(s));
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<String2>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for String2 {
    const SHAPE: &'static strictly::Shape = &STRING_3;

    type Draft = StringBuilder2;

    fn fill<F: strictly::Fill>(
        draft: &mut StringBuilder2,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.s),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: StringBuilder2) -> std::option::Option<Self> {
        Some(Self { s: draft.s })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.s)
    }
}

impl serde::Serialize for String2 {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The structure `Error`.
#[derive(Clone, Debug, PartialEq)]
pub struct Error {
    /// The member `message`.
    pub message: std::option::Option<Serialize>,
}

impl Error {
    /// Starts building one.
    #[inline]
    pub fn builder() -> ErrorBuilder {
        ErrorBuilder::default()
    }
}

/// Builds [`Error`].
#[derive(Clone, Debug, Default)]
pub struct ErrorBuilder {
    message: std::option::Option<Serialize>,
}

impl ErrorBuilder {
    /// Sets [`Error::message`].
    pub fn message(mut self, message: Serialize) -> Self {
        self.message = Some(message);
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<Error>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Error {
    const SHAPE: &'static strictly::Shape = &ERROR;

    type Draft = ErrorBuilder;

    fn fill<F: strictly::Fill>(
        draft: &mut ErrorBuilder,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.message),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: ErrorBuilder) -> std::option::Option<Self> {
        Some(Self { message: draft.message })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.message)
    }
}

impl serde::Serialize for Error {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Error")
    }
}

impl std::error::Error for Error {}

/// The structure `SomeError`.
#[derive(Clone, Debug, PartialEq)]
pub struct SomeError {
    /// Required. Pattern `^x`.
    pub message: std::string::String,
}

impl SomeError {
    /// Starts building one.
    #[inline]
    pub fn builder() -> SomeErrorBuilder {
        SomeErrorBuilder::default()
    }
}

/// Builds [`SomeError`].
#[derive(Clone, Debug, Default)]
pub struct SomeErrorBuilder {
    message: std::option::Option<std::string::String>,
}

impl SomeErrorBuilder {
    /// Sets [`SomeError::message`].
    pub fn message(mut self, message: impl std::convert::Into<std::string::String>) -> Self {
        self.message = Some(message.into());
        self
    }

    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<SomeError>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for SomeError {
    const SHAPE: &'static strictly::Shape = &SOME_ERROR;

    type Draft = SomeErrorBuilder;

    fn fill<F: strictly::Fill>(
        draft: &mut SomeErrorBuilder,
        member: usize,
        from: F,
    ) -> std::result::Result<(), F::Error> {
        match member {
            0 => from.fill(&mut draft.message),
            _ => Ok(()),
        }
    }

    #[inline]
    fn finish(draft: SomeErrorBuilder) -> std::option::Option<Self> {
        Some(Self { message: draft.message? })
    }

    fn visit<V: strictly::Visit>(&self, visit: &mut V) -> std::result::Result<(), V::Error> {
        visit.member(0, &self.message)
    }
}

impl serde::Serialize for SomeError {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

impl fmt::Display for SomeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SomeError: {}", self.message)
    }
}

impl std::error::Error for SomeError {}

/// The structure `Infallible`.
#[derive(Clone, Debug, PartialEq)]
pub struct Infallible {}

impl Infallible {
    /// Starts building one.
    #[inline]
    pub fn builder() -> InfallibleBuilder {
        InfallibleBuilder::default()
    }
}

/// Builds [`Infallible`].
#[derive(Clone, Debug, Default)]
pub struct InfallibleBuilder {}

impl InfallibleBuilder {
    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<Infallible>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Infallible {
    const SHAPE: &'static strictly::Shape = &INFALLIBLE;

    type Draft = InfallibleBuilder;

    fn fill<F: strictly::Fill>(
        _: &mut InfallibleBuilder,
        _: usize,
        _: F,
    ) -> std::result::Result<(), F::Error> {
        Ok(())
    }

    #[inline]
    fn finish(_: InfallibleBuilder) -> std::option::Option<Self> {
        Some(Self {})
    }

    fn visit<V: strictly::Visit>(&self, _: &mut V) -> std::result::Result<(), V::Error> {
        Ok(())
    }
}

impl serde::Serialize for Infallible {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

impl fmt::Display for Infallible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Infallible")
    }
}

impl std::error::Error for Infallible {}

/// The structure `Serialize`.
#[derive(Clone, Debug, PartialEq)]
pub struct Serialize {}

impl Serialize {
    /// Starts building one.
    #[inline]
    pub fn builder() -> SerializeBuilder {
        SerializeBuilder::default()
    }
}

/// Builds [`Serialize`].
#[derive(Clone, Debug, Default)]
pub struct SerializeBuilder {}

impl SerializeBuilder {
    /// Checks every constraint and builds the value.
    #[inline]
    pub fn build(self) -> std::result::Result<strictly::Valid<Serialize>, strictly::Violations> {
        strictly::build(self)
    }
}

impl strictly::Aggregate for Serialize {
    const SHAPE: &'static strictly::Shape = &SERIALIZE;

    type Draft = SerializeBuilder;

    fn fill<F: strictly::Fill>(
        _: &mut SerializeBuilder,
        _: usize,
        _: F,
    ) -> std::result::Result<(), F::Error> {
        Ok(())
    }

    #[inline]
    fn finish(_: SerializeBuilder) -> std::option::Option<Self> {
        Some(Self {})
    }

    fn visit<V: strictly::Visit>(&self, _: &mut V) -> std::result::Result<(), V::Error> {
        Ok(())
    }
}

impl serde::Serialize for Serialize {
    fn serialize<S: serde::Serializer>(
        &self,
        serializer: S,
    ) -> std::result::Result<S::Ok, S::Error> {
        strictly::serialize(self, serializer)
    }
}

/// The service `example.hygiene#Self`: what handles each of its operations.
#[derive(Clone, Copy, Debug)]
pub struct Self_<H, H2, H3, H4, H5, H6> {
    /// Handles [`Some_`].
    pub some: H,
    /// Handles [`None_`].
    pub none: H2,
    /// Handles [`Ok_`].
    pub ok: H3,
    /// Handles [`Err_`].
    pub err: H4,
    /// Handles [`Operation`].
    pub operation: H5,
    /// Handles [`A`].
    pub a: H6,
}

impl<V2, H, H2, H3, H4, H5, H6> Service<V2> for Self_<H, H2, H3, H4, H5, H6>
where
    V2: VisitHandler<Some_, H>
        + VisitHandler<None_, H2>
        + VisitHandler<Ok_, H3>
        + VisitHandler<Err_, H4>
        + VisitHandler<Operation, H5>
        + VisitHandler<A, H6>,
{
    fn visit(self, visit: &mut V2) {
        VisitHandler::<Some_, H>::handler(visit, self.some);
        VisitHandler::<None_, H2>::handler(visit, self.none);
        VisitHandler::<Ok_, H3>::handler(visit, self.ok);
        VisitHandler::<Err_, H4>::handler(visit, self.err);
        VisitHandler::<Operation, H5>::handler(visit, self.operation);
        VisitHandler::<A, H6>::handler(visit, self.a);
    }
}

/// `example.hygiene#Self`
static SELF: ServiceShape = ServiceShape::new("example.hygiene#Self", Protocol::RestJson1);

/// `example.hygiene#Some`
static SOME: OperationShape = OperationShape::new("example.hygiene#Some", &SELF)
    .http("POST", "/some", 200)
    .input(&OPTION)
    .output(&RESULT)
    .errors(&[
        ErrorShape::new("example.hygiene#Error", &ERROR, 400),
        ErrorShape::new("example.hygiene#SomeError", &SOME_ERROR, 400),
    ]);

/// `example.hygiene#None`
static NONE: OperationShape = OperationShape::new("example.hygiene#None", &SELF)
    .http("POST", "/none", 200)
    .input(&VEC)
    .output(&BOX);

/// `example.hygiene#Ok`
static OK: OperationShape = OperationShape::new("example.hygiene#Ok", &SELF)
    .http("POST", "/ok", 200)
    .input(&DEFAULT)
    .output(&DISPLAY)
    .errors(&[ErrorShape::new("example.hygiene#Infallible", &INFALLIBLE, 500)]);

/// `example.hygiene#Err`
static ERR: OperationShape = OperationShape::new("example.hygiene#Err", &SELF)
    .http("POST", "/err", 200)
    .input(&SHAPE)
    .output(&MEMBER);

/// `example.hygiene#Operation`
static OPERATION: OperationShape =
    OperationShape::new("example.hygiene#Operation", &SELF).http("POST", "/operation", 200);

/// `example.hygiene#A`
static A_2: OperationShape = OperationShape::new("example.hygiene#A", &SELF)
    .http("POST", "/a", 200)
    .input(&F_2)
    .output(&OPTION_BUILDER);

/// `example.hygiene#Option`
static OPTION: strictly::Shape = strictly::Shape::structure(&[
    strictly::Member::new("option", &STRING).required(),
    strictly::Member::new("value", &VEC),
    strictly::Member::new("draft", &RESULT),
    strictly::Member::new("string", &STRING_2),
]);

/// `smithy.api#String`
static STRING: strictly::Shape = strictly::Shape::string();

/// `example.hygiene#Vec`
static VEC: strictly::Shape = strictly::Shape::structure(&[
    strictly::Member::new("vec", &STRINGS),
    strictly::Member::new("from", &BOX),
    strictly::Member::new("member", &INTEGER).default("100000"),
    strictly::Member::new("serializer", &LEVEL).default("1"),
]);

/// `example.hygiene#Strings`
static STRINGS: strictly::Shape = strictly::Shape::list(&TEXT);

/// `example.hygiene#Text`
static TEXT: strictly::Shape = strictly::Shape::string().pattern(&TEXT_PATTERN);

static TEXT_PATTERN: strictly::Pattern = strictly::Pattern::starts_with("^x", &[Step::text("x")]);

/// `example.hygiene#Box`
static BOX: strictly::Shape = strictly::Shape::structure(&[
    strictly::Member::new("again", &BOX),
    strictly::Member::new("visit", &TIMESTAMP_EPOCH_SECONDS),
])
.output();

/// `smithy.api#Timestamp`
static TIMESTAMP_EPOCH_SECONDS: strictly::Shape = strictly::Shape::epoch_seconds();

/// `smithy.api#Integer`
static INTEGER: strictly::Shape = strictly::Shape::integer();

/// `example.hygiene#Level`
static LEVEL: strictly::Shape = strictly::Shape::int_enum(&[1, 2]);

/// `example.hygiene#Result`
static RESULT: strictly::Shape = strictly::Shape::structure(&[
    strictly::Member::new("result", &PATTERN),
    strictly::Member::new("f", &BLOB).default(r#""AA==""#),
    strictly::Member::new("builder", &DOCUMENT).default(r#""x""#),
])
.output();

/// `example.hygiene#Pattern`
static PATTERN: strictly::Shape = strictly::Shape::union(&[
    strictly::Member::new("Pattern", &TEXT),
    strictly::Member::new("Self", &VIOLATIONS),
    strictly::Member::new("self_", &VISIT),
    strictly::Member::new("unknown", &UNIT),
]);

/// `example.hygiene#Violations`
static VIOLATIONS: strictly::Shape = strictly::Shape::structure(&[]);

/// `example.hygiene#Visit`
static VISIT: strictly::Shape = strictly::Shape::structure(&[]);

/// `smithy.api#Unit`
static UNIT: strictly::Shape = strictly::Shape::structure(&[]);

/// `smithy.api#Blob`
static BLOB: strictly::Shape = strictly::Shape::blob();

/// `smithy.api#Document`
static DOCUMENT: strictly::Shape = strictly::Shape::document();

/// `example.hygiene#String`
static STRING_2: strictly::Shape = strictly::Shape::structure(&[
    strictly::Member::new("fooBar", &TEXT),
    strictly::Member::new("foo_bar", &HASH),
    strictly::Member::new("foo__bar", &INTO),
    strictly::Member::new("static", &TEXT),
    strictly::Member::new("true", &TEXT),
    strictly::Member::new("Self", &TEXT),
    strictly::Member::new("super", &TEXT),
]);

/// `example.hygiene#Hash`
static HASH: strictly::Shape = strictly::Shape::enumeration(&["a", "b"]);

/// `example.hygiene#Into`
static INTO: strictly::Shape = strictly::Shape::structure(&[]);

/// `example.hygiene#Default`
static DEFAULT: strictly::Shape =
    strictly::Shape::structure(&[strictly::Member::new("default", &FROM).default(r#""a""#)]);

/// `example.hygiene#From`
static FROM: strictly::Shape = strictly::Shape::enumeration(&["a", "b", "c", "d", "e"]);

/// `example.hygiene#Display`
static DISPLAY: strictly::Shape =
    strictly::Shape::structure(&[strictly::Member::new("fmt", &FMT)]).output();

/// `example.hygiene#fmt`
static FMT: strictly::Shape = strictly::Shape::structure(&[
    strictly::Member::new("std", &SERIALIZER),
    strictly::Member::new("strictly", &STRINGS),
    strictly::Member::new("serde", &MAP),
]);

/// `example.hygiene#Serializer`
static SERIALIZER: strictly::Shape = strictly::Shape::enumeration(&["A"]);

/// `example.hygiene#Map`
static MAP: strictly::Shape = strictly::Shape::map(&TEXT, &STRING_3);

/// `example.hygiene#String_`
static STRING_3: strictly::Shape = strictly::Shape::structure(&[strictly::Member::new("s", &S_2)]);

/// `example.hygiene#S`
static S_2: strictly::Shape = strictly::Shape::structure(&[strictly::Member::new("s", &STRING_3)]);

/// `example.hygiene#Shape`
static SHAPE: strictly::Shape = strictly::Shape::structure(&[
    strictly::Member::new("self", &B_TREE_MAP),
    strictly::Member::new("Super", &VALID),
    strictly::Member::new("crate", &WIRE),
]);

/// `example.hygiene#BTreeMap`
static B_TREE_MAP: strictly::Shape =
    strictly::Shape::structure(&[strictly::Member::new("map", &MAP)]);

/// `example.hygiene#Valid`
static VALID: strictly::Shape = strictly::Shape::structure(&[]);

/// `example.hygiene#Wire`
static WIRE: strictly::Shape =
    strictly::Shape::structure(&[strictly::Member::new("wire", &B_TREE_MAP)]);

/// `example.hygiene#Member`
static MEMBER: strictly::Shape = strictly::Shape::structure(&[
    strictly::Member::new("f", &F_2),
    strictly::Member::new("F_", &V_2),
])
.output();

/// `example.hygiene#F`
static F_2: strictly::Shape = strictly::Shape::structure(&[
    strictly::Member::new("draft", &AGGREGATE),
    strictly::Member::new("words", &A_PATTERN),
]);

/// `example.hygiene#Aggregate`
static AGGREGATE: strictly::Shape = strictly::Shape::structure(&[
    strictly::Member::new("a", &TIMESTAMPS),
    strictly::Member::new("b", &S_2),
]);

/// `example.hygiene#Timestamps`
static TIMESTAMPS: strictly::Shape = strictly::Shape::structure(&[
    strictly::Member::new("one", &TIMESTAMP_DATE_TIME),
    strictly::Member::new("two", &TIMESTAMP_EPOCH_SECONDS),
]);

/// `smithy.api#Timestamp`
static TIMESTAMP_DATE_TIME: strictly::Shape = strictly::Shape::date_time();

/// `example.hygiene#A_pattern`
static A_PATTERN: strictly::Shape =
    strictly::Shape::string().length_at_most(3).pattern(&A_PATTERN_PATTERN);

static A_PATTERN_PATTERN: strictly::Pattern =
    strictly::Pattern::table(r"^\S(.*\S)?$", &A_PATTERN_PATTERN_TABLE);

static A_PATTERN_PATTERN_BLOCKS: Blocks = Blocks::new(
    1,
    0,
    &[0, 1, 2, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5],
    &[
        0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0,
    ],
    &[
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 85, 85, 21, 0, 0, 0, 0, 0, 0, 0, 10, 64, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        64, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 64,
    ],
);

static A_PATTERN_PATTERN_TABLE: Table =
    Table::words(&A_PATTERN_PATTERN_CLASSES, 4, 2, 1, (1, 2), &[0x180, 0x48_6192, 0x18_6186]);

static A_PATTERN_PATTERN_CLASSES: Classes = Classes::with_blocks(
    &[('\0', 0), ('\t', 1), ('\n', 2), ('\u{b}', 1), ('\r', 2), ('\u{e}', 0), (' ', 1), ('!', 0)],
    &A_PATTERN_PATTERN_BLOCKS,
);

/// `example.hygiene#V`
static V_2: strictly::Shape = strictly::Shape::structure(&[strictly::Member::new("none", &INTO)]);

/// `example.hygiene#OptionBuilder`
static OPTION_BUILDER: strictly::Shape = strictly::Shape::structure(&[
    strictly::Member::new("build", &OPERATIONS),
    strictly::Member::new("build_", &FILL),
    strictly::Member::new("type", &AT),
    strictly::Member::new("async", &BIG_DECIMAL).default("0.5"),
])
.output();

/// `example.hygiene#Operations`
static OPERATIONS: strictly::Shape = strictly::Shape::list(&TEXT);

/// `example.hygiene#Fill`
static FILL: strictly::Shape = strictly::Shape::structure(&[]);

/// `example.hygiene#At`
static AT: strictly::Shape = strictly::Shape::structure(&[]);

/// `smithy.api#BigDecimal`
static BIG_DECIMAL: strictly::Shape = strictly::Shape::big_decimal();

/// `example.hygiene#Error`
static ERROR: strictly::Shape =
    strictly::Shape::structure(&[strictly::Member::new("message", &SERIALIZE)]).output();

/// `example.hygiene#Serialize`
static SERIALIZE: strictly::Shape = strictly::Shape::structure(&[]);

/// `example.hygiene#SomeError`
static SOME_ERROR: strictly::Shape =
    strictly::Shape::structure(&[strictly::Member::new("message", &TEXT).required()]).output();

/// `example.hygiene#Infallible`
static INFALLIBLE: strictly::Shape = strictly::Shape::structure(&[]).output();
