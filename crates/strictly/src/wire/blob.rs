//! Bytes.

use std::fmt;
use std::ops::Deref;

use serde::ser::Serializer;

use super::Wire;
use crate::shape::Shape;
use crate::{At, base64};

/// Bytes, written in base64. Debug shows their number alone.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Blob(Vec<u8>);

impl Blob {
    /// The bytes, out of the wrapper.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }
}

impl From<Vec<u8>> for Blob {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl From<&[u8]> for Blob {
    fn from(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }
}

impl Deref for Blob {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Blob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Blob({} bytes)", self.0.len())
    }
}

impl Wire for Blob {
    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    /// Counted first: bytes that violate their constraints are not stored.
    fn from_text(text: &str, mut at: At<'_>) -> Option<Self> {
        check_text(text, &mut at).then(|| base64::decode(text)).flatten().map(Self)
    }

    fn from_bytes(bytes: &[u8], mut at: At<'_>) -> Option<Self> {
        at.length(bytes.len() as u64).then(|| bytes.into())
    }

    fn bytes(&self) -> Option<&[u8]> {
        Some(&self.0)
    }

    fn check(&self, mut at: At<'_>) {
        at.length(self.0.len() as u64);
    }

    fn write<S: Serializer>(&self, _: &'static Shape, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&base64::encode(&self.0))
    }
}

/// Checks bytes in their wire form.
pub(crate) fn check_text(text: &str, at: &mut At<'_>) -> bool {
    let Some(len) = base64::decoded_len(text) else {
        at.unreadable();
        return false;
    };
    at.length(len)
}
