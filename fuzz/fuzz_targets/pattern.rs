#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| strictly_fuzz::pattern::run(input));
