//! The contract as text: what `strictly contract` prints and what snapshots hold.
//!
//! Traits are spelled as Smithy spells them. Those of a member are the effective ones, whether they
//! stand on the member or on its target.

use std::fmt::{self, Display, Formatter};

use crate::{
    Binding, Constraints, Contract, EnumMember, ErrorTrait, Fault, IntEnumMember, Length, Member,
    Operation, Presence, Range, Service, Shape, ShapeKind,
};

/// The service, then each operation, then each shape by its ID, with empty lines between.
///
/// ```text
/// service example#Weather "2026-11-23"
/// protocol restJson1
///
/// operation example#GetCity @readonly
///     http GET /cities/{id} -> 200
///     input example#GetCityInput
///     output example#City
///     error example#NoSuchCity
///
/// structure example#GetCityInput
///     id: example#CityId @required @length(min: 1, max: 64) in label
/// ```
impl Display for Contract {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.service)?;
        writeln!(f, "protocol {}", self.protocol)?;
        for operation in &self.operations {
            write!(f, "\n{operation}")?;
        }
        for shape in self.shapes.values() {
            write!(f, "\n{shape}")?;
        }
        Ok(())
    }
}

/// `service example#Weather "2026-11-23"`.
impl Display for Service {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "service {}", self.id)?;
        if self.version.is_empty() { Ok(()) } else { write!(f, " {:?}", self.version) }
    }
}

/// A line with the ID and traits, then one for each thing it is bound to. Ends with a newline.
impl Display for Operation {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "operation {}", self.id)?;
        flag(f, "readonly", self.readonly)?;
        flag(f, "idempotent", self.idempotent)?;
        flag(f, "httpChecksumRequired", self.checksum_required)?;
        flag(f, "requestCompression", !self.request_compression.is_empty())?;
        deprecated(f, self.deprecated.as_deref())?;
        writeln!(f)?;
        if let Some(http) = &self.http {
            writeln!(f, "    http {http}")?;
        }
        if let Some(prefix) = &self.host_prefix {
            writeln!(f, "    host {prefix}")?;
        }
        writeln!(f, "    input {}", self.input)?;
        writeln!(f, "    output {}", self.output)?;
        for error in &self.errors {
            writeln!(f, "    error {error}")?;
        }
        Ok(())
    }
}

/// A line with the type, the ID and the shape's own traits, then one for each member or value. Ends
/// with a newline.
impl Display for Shape {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}{}", type_name(&self.kind), self.id, self.constraints)?;
        kind_traits(f, &self.kind)?;
        flag(f, "sensitive", self.sensitive)?;
        deprecated(f, self.deprecated.as_deref())?;
        writeln!(f)?;
        match &self.kind {
            ShapeKind::Enum(values) => lines(f, values),
            ShapeKind::IntEnum(values) => lines(f, values),
            ShapeKind::List { member, .. } => lines(f, [member]),
            ShapeKind::Map { key, value, .. } => lines(f, [key, value]),
            ShapeKind::Structure { members, .. } | ShapeKind::Union { members } => {
                lines(f, members)
            }
            _ => Ok(()),
        }
    }
}

/// `name: target`, the effective traits, and the place in HTTP if it is not the document.
impl Display for Member {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}{}{}", self.name, self.target, self.presence, self.constraints)?;
        if self.json_name != self.name {
            write!(f, " @jsonName({:?})", self.json_name)?;
        }
        if let Some(format) = self.timestamp_format {
            write!(f, " @timestampFormat(\"{format}\")")?;
        }
        if let Some(media_type) = &self.media_type {
            write!(f, " @mediaType({media_type:?})")?;
        }
        flag(f, "clientOptional", self.client_optional)?;
        flag(f, "idempotencyToken", self.idempotency_token)?;
        deprecated(f, self.deprecated.as_deref())?;
        if self.binding == Binding::Document { Ok(()) } else { write!(f, " in {}", self.binding) }
    }
}

/// `NAME = "value"`.
impl Display for EnumMember {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} = {:?}", self.name, self.value)?;
        flag(f, "internal", self.internal)?;
        deprecated(f, self.deprecated.as_deref())
    }
}

/// `NAME = 1`.
impl Display for IntEnumMember {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{} = {}", self.name, self.value)?;
        flag(f, "internal", self.internal)?;
        deprecated(f, self.deprecated.as_deref())
    }
}

/// The traits, each with a space before it; nothing if there are none.
impl Display for Constraints {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(length) = &self.length {
            write!(f, " {length}")?;
        }
        if let Some(pattern) = &self.pattern {
            write!(f, " @pattern({:?})", pattern.source())?;
        }
        match &self.range {
            Some(range) => write!(f, " {range}"),
            None => Ok(()),
        }
    }
}

/// `@length(min: 1, max: 64)`.
impl Display for Length {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        bounds(f, "length", self.min.as_ref(), self.max.as_ref())
    }
}

/// `@range(min: 1, max: 64)`.
impl Display for Range {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        bounds(f, "range", self.min.as_ref(), self.max.as_ref())
    }
}

/// ` @required` or ` @default(…)` with a space before it; nothing if the member is optional.
impl Display for Presence {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Required => f.write_str(" @required"),
            Self::Default(value) => write!(f, " @default({value})"),
            Self::Optional => Ok(()),
        }
    }
}

/// `@error("client") @httpError(404)`.
impl Display for ErrorTrait {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let fault = match self.fault {
            Fault::Client => "client",
            Fault::Server => "server",
        };
        write!(f, "@error({fault:?}) @httpError({})", self.code)?;
        flag(f, "retryable", self.retryable)?;
        match &self.query_code {
            Some(code) => write!(f, " @awsQueryError({code:?})"),
            None => Ok(()),
        }
    }
}

fn type_name(kind: &ShapeKind) -> &'static str {
    match kind {
        ShapeKind::Blob => "blob",
        ShapeKind::Boolean => "boolean",
        ShapeKind::String => "string",
        ShapeKind::Enum(_) => "enum",
        ShapeKind::Byte => "byte",
        ShapeKind::Short => "short",
        ShapeKind::Integer => "integer",
        ShapeKind::IntEnum(_) => "intEnum",
        ShapeKind::Long => "long",
        ShapeKind::Float => "float",
        ShapeKind::Double => "double",
        ShapeKind::BigInteger => "bigInteger",
        ShapeKind::BigDecimal => "bigDecimal",
        ShapeKind::Timestamp => "timestamp",
        ShapeKind::Document => "document",
        ShapeKind::List { .. } => "list",
        ShapeKind::Map { .. } => "map",
        ShapeKind::Structure { .. } => "structure",
        ShapeKind::Union { .. } => "union",
    }
}

fn kind_traits(f: &mut Formatter<'_>, kind: &ShapeKind) -> fmt::Result {
    match kind {
        ShapeKind::List { sparse, unique_items, .. } => {
            flag(f, "sparse", *sparse)?;
            flag(f, "uniqueItems", *unique_items)
        }
        ShapeKind::Map { sparse, .. } => flag(f, "sparse", *sparse),
        ShapeKind::Structure { error: Some(error), .. } => write!(f, " {error}"),
        _ => Ok(()),
    }
}

fn lines<T: Display>(f: &mut Formatter<'_>, items: impl IntoIterator<Item = T>) -> fmt::Result {
    items.into_iter().try_for_each(|item| writeln!(f, "    {item}"))
}

fn flag(f: &mut Formatter<'_>, name: &str, set: bool) -> fmt::Result {
    if set { write!(f, " @{name}") } else { Ok(()) }
}

fn deprecated(f: &mut Formatter<'_>, message: Option<&str>) -> fmt::Result {
    match message {
        None => Ok(()),
        Some("") => f.write_str(" @deprecated"),
        Some(message) => write!(f, " @deprecated(message: {message:?})"),
    }
}

fn bounds<T: Display>(
    f: &mut Formatter<'_>,
    name: &str,
    min: Option<T>,
    max: Option<T>,
) -> fmt::Result {
    match (min, max) {
        (Some(min), Some(max)) => write!(f, "@{name}(min: {min}, max: {max})"),
        (Some(min), None) => write!(f, "@{name}(min: {min})"),
        (None, Some(max)) => write!(f, "@{name}(max: {max})"),
        (None, None) => write!(f, "@{name}"),
    }
}
