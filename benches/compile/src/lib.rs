//! Generated modules, and functions that use all of them.

#![forbid(unsafe_code)]
#![allow(deprecated, reason = "models deprecate what they use")]

include!(env!("COMPILE_MODULES"));

/// What servers and clients have compiled beyond types, for each operation.
#[cfg(feature = "used")]
pub mod used {
    use serde::Serialize;
    use strictly::Operation;

    /// Reads and checks an input; reads an output and writes it.
    pub fn call<O>(input: &[u8], output: &[u8]) -> bool
    where
        O: Operation,
        O::Output: Serialize,
    {
        let input = strictly::from_slice::<O::Input>(input);
        let output = strictly::read_slice::<O::Output>(output);
        input.is_ok() && output.is_ok_and(|output| strictly::to_vec(&output).is_ok())
    }

    include!(env!("COMPILE_CALLS"));
}
