//! The checks: one file for each constraint, each a method of [`At`](crate::At).
//!
//! Every check returns true if the value may be kept.

mod enumeration;
mod length;
mod pattern;
mod range;
mod unique_items;
