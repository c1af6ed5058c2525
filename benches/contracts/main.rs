//! What checking costs, beside what others cost, in one run.
//!
//! The floor is `serde_json` into a plain derived struct, which checks nothing. Every other figure is
//! printed as a ratio to it at the end. All of them read the same bytes; those that are no checker of
//! JSON text themselves (garde, validator, the hand-written one) pay for reading into their own struct.

mod by_hand;
mod cold;
mod encode;
#[path = "../support/entries.rs"]
mod entries;
mod floor;
mod garde;
mod payload;
mod ratios;
mod schema;
mod typify;
mod validator;

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput};
use strictly::Aggregate;
use strictly_contracts::appconfig::StartDeploymentInput;
use strictly_contracts::proton::CreateServiceTemplateVersionInput;

use crate::payload::Payload;

fn main() {
    if cold::is_child() {
        return;
    }
    let mut criterion = Criterion::default()
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    bench::<StartDeploymentInput>(
        &mut criterion,
        "StartDeployment",
        &payload::start_deployment(),
        &Peers {
            floor: floor::read::<floor::StartDeployment>,
            by_hand: by_hand::start_deployment,
            garde: garde::check::<garde::StartDeployment>,
            validator: validator::check::<validator::StartDeployment>,
            typify: typify::check::<typify::StartDeployment>,
            schema: schema::of("StartDeployment"),
        },
    );
    bench::<CreateServiceTemplateVersionInput>(
        &mut criterion,
        "CreateServiceTemplateVersion",
        &payload::create_service_template_version(),
        &Peers {
            floor: floor::read::<floor::CreateServiceTemplateVersion>,
            by_hand: by_hand::create_service_template_version,
            garde: garde::check::<garde::CreateServiceTemplateVersion>,
            validator: validator::check::<validator::CreateServiceTemplateVersion>,
            typify: typify::check::<typify::CreateServiceTemplateVersion>,
            schema: schema::of("CreateServiceTemplateVersion"),
        },
    );
    for payload in payload::start_deployment().iter().take(2) {
        encode::bench::<StartDeploymentInput, floor::StartDeployment>(
            &mut criterion,
            "StartDeployment",
            payload,
        );
    }
    for payload in payload::create_service_template_version().iter().take(2) {
        encode::bench::<CreateServiceTemplateVersionInput, floor::CreateServiceTemplateVersion>(
            &mut criterion,
            "CreateServiceTemplateVersion",
            payload,
        );
    }
    criterion.final_summary();
    ratios::print();
    cold::print();
}

/// What stands beside the generated code. Each says whether the text is valid.
struct Peers {
    floor: fn(&[u8]) -> bool,
    by_hand: fn(&[u8]) -> bool,
    garde: fn(&[u8]) -> bool,
    validator: fn(&[u8]) -> bool,
    typify: fn(&[u8]) -> bool,
    schema: jsonschema::Validator,
}

/// Says whether the text is valid.
type Check<'a> = &'a dyn Fn(&[u8]) -> bool;

fn bench<T: Aggregate>(
    criterion: &mut Criterion,
    operation: &str,
    payloads: &[Payload],
    peers: &Peers,
) {
    for Payload { name, json, violations } in payloads {
        let json = json.as_bytes();
        let found =
            strictly::check_slice::<T>(json).map_or_else(|rejection| total(&rejection), |()| 0);
        assert_eq!(found, *violations, "{operation} {name}");
        let checkers: [(&str, Check<'_>); 8] = [
            ("floor", &|json| (peers.floor)(json)),
            ("by hand", &|json| (peers.by_hand)(json)),
            ("check_slice", &|json| strictly::check_slice::<T>(json).is_ok()),
            ("from_slice", &|json| strictly::from_slice::<T>(json).is_ok()),
            ("garde", &|json| (peers.garde)(json)),
            ("validator", &|json| (peers.validator)(json)),
            ("typify", &|json| (peers.typify)(json)),
            ("jsonschema", &|json| schema::check(&peers.schema, json)),
        ];
        let mut group = criterion.benchmark_group(format!("{operation} {name}"));
        group.throughput(Throughput::Bytes(json.len() as u64));
        for (checker, check) in checkers {
            let unseen = checker == "typify" && *name == "hostile";
            let expected = *violations == 0 || checker == "floor" || unseen;
            assert_eq!(check(json), expected, "{checker} on {operation} {name}");
            group.bench_function(BenchmarkId::from_parameter(checker), |bencher| {
                bencher.iter(|| check(black_box(json)));
            });
        }
        group.finish();
    }
}

fn total(rejection: &strictly::Rejection) -> usize {
    rejection.violations().map_or(0, strictly::Violations::total)
}
