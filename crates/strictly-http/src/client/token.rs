//! Idempotency tokens.

use std::hash::{BuildHasher, RandomState};

/// A random UUID of version 4.
///
/// The standard library seeds its hashers from the system. The token has to be unique, and need not
/// be secret.
pub(super) fn random() -> String {
    let word = || RandomState::new().hash_one(0_u8);
    let (high, low) = (word(), word());
    let version = high & 0xFFFF_FFFF_FFFF_0FFF | 0x4000;
    let variant = low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000;
    format!(
        "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
        version >> 32,
        version >> 16 & 0xFFFF,
        version & 0xFFFF,
        variant >> 48,
        variant & 0xFFFF_FFFF_FFFF
    )
}

#[cfg(test)]
mod tests {
    use super::random;

    #[test]
    fn tokens_are_uuids_and_differ() {
        let (one, other) = (random(), random());
        assert_ne!(one, other);
        let lengths: Vec<_> = one.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert_eq!(one.as_bytes().get(14), Some(&b'4'));
        assert!(one.chars().nth(19).is_some_and(|variant| "89ab".contains(variant)), "{one}");
    }
}
