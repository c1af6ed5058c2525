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

#[test]
fn straight_parts_of_large_automata_are_steps() -> Result<(), PatternError> {
    let rows = [
        // Counted runs, however long, and texts; what decides between the branches is walked.
        (
            r"^arn:aws(-cn|-us-gov)?:sagemaker:[a-z0-9\-]{9,16}:[0-9]{12}:project/[\S]{1,2048}$",
            "a table of 4 states and 5 classes of characters, and 8 steps",
        ),
        // The same text, however it is spelled.
        (r"^([a-z0-9]*)${1,256}$", "one loop over a class"),
        (r"^(?:[0-9a-z]+|[0-9a-z]+)#[0-9]{1,1000}$", "3 steps, each without going back"),
        // A step on a circle would be taken again and again.
        (r"^(?:[a-z]{1,200}:)+$", "a table of 203 states and 3 classes of characters"),
    ];
    for (source, expected) in rows {
        let lowered = Pattern::parse(source)?.lower();
        assert_eq!(lowered.to_string(), expected, "{source}");
        assert!(lowered.table_bytes() < 16 * 1024, "{source}");
    }
    Ok(())
}
