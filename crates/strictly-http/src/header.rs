//! Values of headers: lists of them, in and out.

mod list;
mod quoted;

pub use list::{ListError, http_dates, items, push_item};
pub(crate) use quoted::{find_unquoted, split_unquoted, unquote};
