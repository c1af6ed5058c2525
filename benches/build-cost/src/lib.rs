//! Nothing: what counts is what comes before.
