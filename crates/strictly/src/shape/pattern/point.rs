//! Code points out of bytes that are known to be UTF-8.

/// The code point at the beginning of `bytes`, and how many bytes it takes.
///
/// Inside of `str`s, steps and tables count bytes: slicing a `str` would ask at every step
/// whether a character begins there. Bytes that are not UTF-8 give some code point or none.
#[inline]
pub(super) fn first(bytes: &[u8]) -> Option<(u32, usize)> {
    let tail = |byte: u8| u32::from(byte & 0x3f);
    let lead = *bytes.first()?;
    // How many bytes there are is asked once.
    if lead < 0x80 {
        Some((u32::from(lead), 1))
    } else if lead < 0xe0 {
        let [a, b] = *bytes.first_chunk()?;
        Some((u32::from(a & 0x1f) << 6 | tail(b), 2))
    } else if lead < 0xf0 {
        let [a, b, c] = *bytes.first_chunk()?;
        Some((u32::from(a & 0x0f) << 12 | tail(b) << 6 | tail(c), 3))
    } else {
        let [a, b, c, d] = *bytes.first_chunk()?;
        Some((u32::from(a & 0x07) << 18 | tail(b) << 12 | tail(c) << 6 | tail(d), 4))
    }
}

/// How many bytes a character beyond ASCII takes, by its first one.
#[inline]
pub(super) fn width(lead: u8) -> usize {
    2 + usize::from(lead >= 0xe0) + usize::from(lead >= 0xf0)
}

/// The first and the last code point beyond ASCII that begin with the byte `lead`.
pub(super) const fn range(lead: u8) -> (u32, u32) {
    let (bits, bytes, least) = match lead {
        ..0xe0 => (lead & 0x1f, 2, 0x80),
        0xe0..0xf0 => (lead & 0x0f, 3, 0x800),
        _ => (lead & 0x07, 4, 0x1_0000),
    };
    let shift = 6 * (bytes - 1);
    let first = (bits as u32) << shift;
    (if first < least { least } else { first }, first | ((1 << shift) - 1))
}

#[cfg(test)]
mod tests {
    #[test]
    fn all_characters() {
        for c in '\0'..=char::MAX {
            let text = c.to_string() + "a";
            assert_eq!(super::first(text.as_bytes()), Some((u32::from(c), c.len_utf8())));
            if !c.is_ascii() {
                let (first, last) = super::range(text.as_bytes()[0]);
                assert!((first..=last).contains(&u32::from(c)));
                assert_eq!(super::width(text.as_bytes()[0]), c.len_utf8());
            }
        }
        assert_eq!(super::first(b""), None);
        assert_eq!(super::first(b"\xe0\xa0"), None);
    }
}
