//! Members of structures and unions.

use super::{Binding, Shape};

/// A member of a structure or union.
#[derive(Clone, Copy, Debug)]
pub struct Member {
    pub(crate) name: &'static str,
    pub(crate) json_name: &'static str,
    pub(crate) shape: &'static Shape,
    pub(crate) required: bool,
    pub(crate) default: Option<&'static str>,
    binding: Binding,
    text_shape: Option<&'static Shape>,
    media_type: Option<&'static str>,
    idempotency_token: bool,
    client_optional: bool,
}

/// What a table says of a member.
impl Member {
    /// A member with values of the shape `shape`.
    pub const fn new(name: &'static str, shape: &'static Shape) -> Self {
        Self {
            name,
            json_name: name,
            shape,
            required: false,
            default: None,
            binding: Binding::Document,
            text_shape: None,
            media_type: None,
            idempotency_token: false,
            client_optional: false,
        }
    }

    /// `@required`: absence is a violation.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// `@default`: absence means this value, given as JSON.
    pub const fn default(mut self, json: &'static str) -> Self {
        self.default = Some(json);
        self
    }

    /// `@jsonName`: what the member is called in JSON. Paths go on using its name.
    pub const fn json_name(mut self, name: &'static str) -> Self {
        self.json_name = name;
        self
    }

    /// `@httpLabel`: it stands in the label of its name.
    pub const fn label(self) -> Self {
        self.bound(Binding::Label)
    }

    /// `@httpQuery`: it stands in the query string, in the parameters of this name.
    pub const fn query(self, name: &'static str) -> Self {
        self.bound(Binding::Query(name))
    }

    /// `@httpQueryParams`: it holds all parameters of the query string.
    pub const fn query_params(self) -> Self {
        self.bound(Binding::QueryParams)
    }

    /// `@httpHeader`: it stands in the headers of this name.
    pub const fn header(self, name: &'static str) -> Self {
        self.bound(Binding::Header(name))
    }

    /// `@httpPrefixHeaders`: it holds all headers whose names begin so.
    pub const fn prefix_headers(self, prefix: &'static str) -> Self {
        self.bound(Binding::PrefixHeaders(prefix))
    }

    /// `@httpPayload`: it is the whole body.
    pub const fn payload(self) -> Self {
        self.bound(Binding::Payload)
    }

    /// `@httpResponseCode`: it is the status code.
    pub const fn response_code(self) -> Self {
        self.bound(Binding::ResponseCode)
    }

    /// The shape by which the texts of the query string or of headers are read and written, where
    /// it is not that of JSON: a list of timestamps whose items have the form of their place.
    pub const fn in_text(mut self, shape: &'static Shape) -> Self {
        self.text_shape = Some(shape);
        self
    }

    /// `@mediaType`: what its text or bytes are.
    pub const fn media_type(mut self, media_type: &'static str) -> Self {
        self.media_type = Some(media_type);
        self
    }

    /// `@idempotencyToken`: clients fill it if it is not set.
    pub const fn idempotency_token(mut self) -> Self {
        self.idempotency_token = true;
        self
    }

    /// `@clientOptional`: clients do not rely on its default. Where it has one and holds it, the
    /// member is not written: the reader fills in its own.
    pub const fn client_optional(mut self) -> Self {
        self.client_optional = true;
        self
    }

    const fn bound(mut self, binding: Binding) -> Self {
        self.binding = binding;
        self
    }
}

/// What a protocol asks of a table.
impl Member {
    /// Its name in the model.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Its name in JSON.
    pub fn name_in_json(&self) -> &'static str {
        self.json_name
    }

    /// The shape of its values in JSON.
    pub fn shape(&self) -> &'static Shape {
        self.shape
    }

    /// The shape of its values in labels, in the query string and in headers.
    pub fn shape_in_text(&self) -> &'static Shape {
        self.text_shape.unwrap_or(self.shape)
    }

    /// True if it is `@required` and has no default.
    pub fn is_required(&self) -> bool {
        self.required
    }

    /// The default as JSON.
    pub fn default_in_json(&self) -> Option<&'static str> {
        self.default
    }

    /// Where it stands in an HTTP message.
    pub fn binding(&self) -> Binding {
        self.binding
    }

    /// What its text or bytes are, if the model says so.
    pub fn media(&self) -> Option<&'static str> {
        self.media_type
    }

    /// The default as JSON, if it is to be left out when it is written.
    pub(crate) fn unwritten_default(&self) -> Option<&'static str> {
        self.default.filter(|_| self.client_optional)
    }

    /// True if clients fill it when it is not set.
    pub fn is_idempotency_token(&self) -> bool {
        self.idempotency_token
    }
}

/// One bit for each of the first 64 members: it is required.
pub(super) const fn required(members: &[Member]) -> u64 {
    let (mut bits, mut index, mut rest) = (0, 0, members);
    while let [member, after @ ..] = rest {
        if index < u64::BITS {
            bits |= (member.required as u64) << index;
        }
        (index, rest) = (index + 1, after);
    }
    bits
}
