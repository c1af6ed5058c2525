//! A member that is the whole body.

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::Value;
use strictly_contract::{Member, Presence, ShapeKind};

use super::{Draft, Encoder, Unsendable};

impl Encoder<'_> {
    pub(super) fn payload(
        &self,
        member: &Member,
        value: &Value,
        draft: &mut Draft,
    ) -> Result<Option<Value>, Unsendable> {
        let kind = self.contract.shape(&member.target).map(|shape| &shape.kind);
        let (body, media_type) = match (kind, value) {
            (Some(ShapeKind::Blob | ShapeKind::String | ShapeKind::Enum(_)), Value::Null)
                if member.presence == Presence::Required =>
            {
                return Err("a body that is absent may count as empty".to_owned());
            }
            (_, Value::Null) => return Ok(None),
            (Some(ShapeKind::Blob), value) => (bytes(value)?, "application/octet-stream"),
            (Some(ShapeKind::String | ShapeKind::Enum(_)), Value::String(text)) => {
                (text.clone().into_bytes(), "text/plain")
            }
            (Some(ShapeKind::String | ShapeKind::Enum(_)), _) => {
                return Err("a body of text is text, whatever it says".to_owned());
            }
            (_, value) => (value.to_string().into_bytes(), "application/json"),
        };
        if member.presence != Presence::Required && matches!(body.as_slice(), b"" | b"{}") {
            return Err("an empty body may count as absent".to_owned());
        }
        draft.request.body = Some(body);
        self.default_type(member.media_type.as_deref().unwrap_or(media_type), draft);
        Ok(Some(value.clone()))
    }
}

fn bytes(value: &Value) -> Result<Vec<u8>, Unsendable> {
    let text = value.as_str().ok_or("a body of bytes is bytes, whatever they are")?;
    let bytes = BASE64_STANDARD.decode(text);
    bytes.map_err(|_| "a body of bytes is not base64".to_owned())
}
