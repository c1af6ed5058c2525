//! However deep the input, the stack is not.

#![cfg(all(feature = "appconfig", feature = "proton"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "tests")]

use strictly::{Aggregate, MismatchKind, Rejection};
use strictly_contracts::appconfig::{
    BadRequestException, StartDeploymentInput, StartDeploymentOutput,
};
use strictly_contracts::proton::CreateServiceTemplateVersionInput;

/// A small stack, as threads of a server may have.
const STACK: usize = 256 * 1024;

fn refuses<T: Aggregate>(member: &'static str) {
    let check = move || {
        for (open, close) in
            [("[", "]"), (r#"{"a":"#, "}"), (r#"{"s3":"#, "}"), (r#"[{"a":"#, "}]")]
        {
            for close in [close, ""] {
                let json =
                    format!(r#"{{"{member}":{}0{}}}"#, open.repeat(200_000), close.repeat(200_000));
                assert!(strictly::check_slice::<T>(json.as_bytes()).is_err());
                assert!(strictly::from_slice::<T>(json.as_bytes()).is_err());
                assert!(strictly::read_slice::<T>(json.as_bytes()).is_err());
            }
        }
    };
    std::thread::Builder::new().stack_size(STACK).spawn(check).unwrap().join().unwrap();
}

#[test]
fn two_hundred_thousand_levels_in_known_and_unknown_members() {
    for member in ["Tags", "Description", "unknown"] {
        refuses::<StartDeploymentInput>(member);
    }
    refuses::<StartDeploymentOutput>("EventLog");
    refuses::<BadRequestException>("Details");
    for member in ["source", "tags"] {
        refuses::<CreateServiceTemplateVersionInput>(member);
    }
}

#[test]
fn the_limit_is_128() {
    let verdict = |depth: usize| {
        let json = format!(r#"{{"unknown":{}{}}}"#, "[".repeat(depth - 1), "]".repeat(depth - 1));
        strictly::check_slice::<BadRequestException>(json.as_bytes())
    };
    assert_eq!(verdict(127), Ok(()));
    assert_eq!(verdict(128), Ok(()));
    let Err(Rejection::Malformed(malformed)) = verdict(129) else { panic!("accepted") };
    assert_eq!(malformed.mismatches()[0].kind(), &MismatchKind::Depth { limit: 128 });
}
