//! What a request says of its body and asks of the answer.
//!
//! `Accept` is judged first (406 `NotAcceptableException`), then `Content-Type` and `Content-Encoding`
//! (415 `UnsupportedMediaTypeException`), all before the body is looked at, so that no body is ever
//! taken for something that the caller did not say it is.

mod accept;
mod content_encoding;
mod content_type;
mod media_type;

pub use accept::accepts;
pub use content_encoding::is_unencoded;
pub use content_type::{Body, content_type_fits};
pub use media_type::MediaType;
