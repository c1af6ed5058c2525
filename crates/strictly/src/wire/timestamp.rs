//! Instants in their wire forms.

use serde::ser::Serializer;

use super::Wire;
use crate::shape::{Kind, Shape};
use crate::{At, JsonType, Timestamp};

impl Wire for Timestamp {
    fn absent() -> Option<Self> {
        Some(Self::default())
    }

    #[allow(
        clippy::cast_precision_loss,
        reason = "what loses precision is far outside the years a timestamp may name"
    )]
    fn from_integer(value: i128, at: At<'_>) -> Option<Self> {
        Self::from_float(value as f64, at)
    }

    fn from_float(value: f64, mut at: At<'_>) -> Option<Self> {
        if !matches!(at.shape().kind, Kind::EpochSeconds) {
            at.unexpected(JsonType::Number);
            return None;
        }
        readable(Self::from_epoch_f64(value), &mut at)
    }

    fn from_text(text: &str, mut at: At<'_>) -> Option<Self> {
        let lenient = at.report.open || at.report.structural;
        match at.shape().kind {
            Kind::DateTime => readable(Self::parse_date_time(text, lenient), &mut at),
            Kind::HttpDate => readable(Self::parse_http_date(text, lenient), &mut at),
            _ => {
                at.unexpected(JsonType::String);
                None
            }
        }
    }

    fn check(&self, _: At<'_>) {}

    fn write<S: Serializer>(
        &self,
        shape: &'static Shape,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        match shape.kind {
            Kind::DateTime => serializer.collect_str(&self.date_time()),
            Kind::HttpDate => serializer.collect_str(&self.http_date()),
            _ if self.subsec_nanos() == 0 => serializer.serialize_i64(self.epoch_seconds()),
            _ => serializer.serialize_f64(self.epoch_f64()),
        }
    }
}

fn readable(timestamp: Option<Timestamp>, at: &mut At<'_>) -> Option<Timestamp> {
    if timestamp.is_none() {
        at.unreadable();
    }
    timestamp
}
