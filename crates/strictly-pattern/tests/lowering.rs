//! What a pattern comes to at run time, in words.

use strictly_pattern::{Pattern, PatternError};

#[test]
fn parts_that_take_what_the_next_takes_are_bounded() -> Result<(), PatternError> {
    let rows = [
        ("^[a-z]+[a-z0-9-]*$", "2 steps, each without going back"),
        ("^[a-z]+[a-z0-9]{3,}$", "2 steps, each without going back"),
        ("^[a-z]*[a-z0-9]*$", "one loop over a class"),
        // The next part ends, and then its characters may all be wanted.
        ("^[a-z]+[a-z0-9]{0,3}$", "a table of 6 states and 3 classes of characters"),
        // The first may take what the second may not.
        ("^[a-z0-9]+[a-z]*$", "one loop over a class"),
    ];
    for (source, expected) in rows {
        assert_eq!(Pattern::parse(source)?.lower().to_string(), expected, "{source}");
    }
    Ok(())
}
