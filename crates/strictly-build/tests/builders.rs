//! What the module of the golden model offers beside reading and writing: builders, errors, enums.

#![allow(clippy::unwrap_used, clippy::panic, deprecated, reason = "tests")]

use std::convert::Infallible;
use std::fmt::Debug;

use serde_json::json;
use strictly::{Aggregate, OperationError, ReadError, Valid, Validate, Violations};

use self::weather::{
    City, CityType, GetCityError, GetCityInput, GetOldCityError, Level, ListReportsError,
    ListReportsInput, ListReportsOutput, Login, NoSuchCity, OldCity, OldSize, Pin, PingError,
    Place, Proof, Report, ReportWeatherError, Throttled,
};

#[allow(
    unreachable_pub,
    dead_code,
    clippy::pedantic,
    reason = "held to its lints where it belongs"
)]
mod weather {
    include!("golden/weather.rs");
}

/// What was built is what is read from this JSON, and from what is written of it.
#[track_caller]
fn same<T: Aggregate + serde::Serialize + Debug + PartialEq>(
    built: Result<Valid<T>, Violations>,
    json: &serde_json::Value,
) -> T {
    let read = strictly::from_str::<T>(&json.to_string()).unwrap().into_inner();
    let built = built.unwrap().into_inner();
    assert_eq!(built, read);
    let written = strictly::to_vec(&built).unwrap();
    assert_eq!(*strictly::from_slice::<T>(&written).unwrap(), built);
    built
}

fn city(name: &str) -> City {
    City::builder().name(name).build().unwrap().into_inner()
}

#[test]
fn a_city_has_what_its_builder_was_given() {
    let instant = || "2020-01-01T00:00:00Z";
    let at: City = same(City::builder().name("A").build(), &json!({"name": "A"}));
    let founded = strictly::Timestamp::from_epoch(1_577_836_800, 0).unwrap();
    let built = City::builder()
        .name("Utrecht")
        .population(5)
        .tags([("aa".to_owned(), "b".to_owned())].into())
        .former_names(vec!["Traiectum".to_owned()])
        .green(0.25)
        .place(Place::Named("Here".to_owned()))
        .part_of(at.clone())
        .twins(vec![city("B")])
        .districts([("C".to_owned(), city("D"))].into())
        .r#type(CityType::Small)
        .founded(founded)
        .seen(founded)
        .counted(founded)
        .code("XYZ")
        .build_("brick")
        .self_(true)
        .build();
    let json = json!({
        "name": "Utrecht", "population": 5, "labels": {"aa": "b"}, "formerNames": ["Traiectum"],
        "green": 0.25, "place": {"named": "Here"}, "partOf": {"name": "A"}, "twins": [{"name": "B"}],
        "districts": {"C": {"name": "D"}}, "type": "small", "founded": instant(),
        "seen": "Wed, 01 Jan 2020 00:00:00 GMT", "counted": 1_577_836_800, "code": "XYZ",
        "build": "brick", "self": true,
    });
    same(built, &json);
}

#[test]
fn a_report_has_what_its_builder_was_given() {
    let old = OldCity::builder().name("Old").size(OldSize::Big);
    let old = old.next(OldCity::builder().build().unwrap().into_inner()).build();
    let old = same(old, &json!({"name": "Old", "size": "BIG", "next": {}}));
    let login = Login::builder().user("u").password("p").build();
    let login = same(login, &json!({"user": "u", "password": "p"}));
    let built = Report::builder()
        .level(Level::High)
        .secret("12345678")
        .passwords(vec!["87654321".to_owned()])
        .by_key([("abcdefgh".to_owned(), 1)].into())
        .pin(Pin::B)
        .login(login)
        .proof(Proof::Hint("h".to_owned()))
        .celsius(20)
        .kelvin(0.5)
        .offset(3)
        .count(4)
        .fine(false)
        .exact("0.50".parse().unwrap())
        .many(7.into())
        .photo(vec![1, 2].into())
        .note("n")
        .anything(json!([1]))
        .flag(json!("f"))
        .gaps(vec![Some(1), None])
        .sparse_map([("a".to_owned(), None)].into())
        .modes([("small".to_owned(), Level::Low)].into())
        .levels(vec![5])
        .at(strictly::Timestamp::from_epoch(1, 0).unwrap())
        .old("o")
        .old_city(old)
        .build();
    let json = json!({
        "level": 2, "secret": "12345678", "passwords": ["87654321"], "byKey": {"abcdefgh": 1},
        "pin": "B", "login": {"user": "u", "password": "p"}, "proof": {"hint": "h"}, "celsius": 20,
        "kelvin": 0.5, "offset": 3, "count": 4, "fine": false, "exact": 0.5, "many": 7,
        "photo": "AQI=", "note": "n", "anything": [1], "flag": "f", "gaps": [1, null],
        "sparseMap": {"a": null}, "modes": {"small": 1}, "levels": [5], "at": 1, "old": "o",
        "oldCity": {"name": "Old", "size": "BIG", "next": {}},
    });
    same(built, &json);
}

#[test]
fn messages_have_what_their_builders_were_given() {
    same(GetCityInput::builder().name("A").build(), &json!({"name": "A"}));
    let built = ListReportsInput::builder()
        .city("A")
        .limit(1)
        .filters([("f".to_owned(), "g".to_owned())].into())
        .since(vec![strictly::Timestamp::from_epoch(1, 0).unwrap()])
        .labels([("l".to_owned(), "m".to_owned())].into())
        .token("t")
        .cities(vec![0].into())
        .build();
    let json = json!({
        "city": "A", "limit": 1, "filters": {"f": "g"}, "since": [1], "labels": {"l": "m"},
        "token": "t", "cities": "AA==",
    });
    same(built, &json);
    let output = ListReportsOutput::builder().status(206).next("n").build();
    same(output, &json!({"status": 206, "next": "n"}));
    let none = NoSuchCity::builder().name("A").message("m").build();
    same(none, &json!({"name": "A", "message": "m"}));
    let throttled = Throttled::builder().message("m").secret("12345678").build();
    same(throttled, &json!({"Message": "m", "secret": "12345678"}));
}

/// Reads an error out of a text.
struct Text(&'static str);

impl ReadError for Text {
    type Error = Infallible;

    fn read<T: Aggregate>(self) -> Result<T, Infallible> {
        Ok(strictly::read_slice(self.0.as_bytes()).unwrap())
    }
}

fn read<E: OperationError>(index: usize, text: &'static str) -> Option<E> {
    E::read(index, Text(text)).map(|Ok(error)| error)
}

#[test]
fn errors_are_numbered_as_the_operation_lists_them() {
    let slow = r#"{"Message": "slowly"}"#;
    let throttled: Throttled = strictly::read_slice(slow.as_bytes()).unwrap();
    let none: NoSuchCity = strictly::read_slice(br#"{"name": "A", "message": "m"}"#).unwrap();
    let first: GetCityError = read(0, r#"{"name": "A", "message": "m"}"#).unwrap();
    assert_eq!(first, GetCityError::NoSuchCity(none.clone()));
    assert_eq!((first.to_string(), GetCityError::from(none.clone())), (none.to_string(), first));
    let second: GetCityError = read(1, slow).unwrap();
    assert_eq!(second, GetCityError::from(throttled.clone()));
    assert_eq!(read::<GetCityError>(2, slow), None);
    assert_eq!(read::<ReportWeatherError>(0, slow), Some(throttled.clone().into()));
    assert_eq!(read::<PingError>(0, slow), Some(throttled.clone().into()));
    assert_eq!(read::<ListReportsError>(0, slow), Some(throttled.clone().into()));
    assert_eq!(read::<GetOldCityError>(0, slow), Some(throttled.clone().into()));
    assert_eq!(read::<PingError>(1, slow), None);
    let texts = [
        second.to_string(),
        ReportWeatherError::from(throttled.clone()).to_string(),
        PingError::from(throttled.clone()).to_string(),
        ListReportsError::from(throttled.clone()).to_string(),
        GetOldCityError::from(throttled).to_string(),
    ];
    assert_eq!(texts, ["Throttled: slowly"; 5]);
}

#[test]
fn enums_have_their_texts_and_are_checked() {
    for (text, value) in [
        ("large", CityType::Large),
        ("small", CityType::Small),
        ("very-small", CityType::VerySmall),
        ("other", CityType::Unknown("other".to_owned())),
    ] {
        assert_eq!((CityType::from(text), value.to_string().as_str()), (value, text));
    }
    for text in ["unknown", "self"] {
        let value = CityType::from(text);
        assert!(!matches!(value, CityType::Unknown(_)), "{value:?}");
        assert_eq!(value.to_string(), text);
    }
    for (number, value) in
        [(1, Level::Low), (2, Level::High), (99_999, Level::Extreme), (7, Level::Unknown(7))]
    {
        assert_eq!((Level::from(number), value.to_string()), (value, number.to_string()));
    }
    assert_eq!((OldSize::from("BIG"), OldSize::Big.to_string().as_str()), (OldSize::Big, "BIG"));
    assert_eq!((Pin::from("A"), Pin::from("B")), (Pin::A, Pin::B));
    let wrong = |report: Result<Valid<Report>, Violations>| {
        let violations = report.unwrap_err();
        violations.iter().map(|each| each.path().to_string()).collect::<Vec<_>>()
    };
    assert_eq!(wrong(Report::builder().level(Level::Unknown(7)).build()), ["/level"]);
    assert_eq!(wrong(Report::builder().pin(Pin::from("C")).build()), ["/pin"]);
    assert_eq!(wrong(Report::builder().proof(Proof::Unknown("x".to_owned())).build()), ["/proof"]);
    let old = OldCity { name: None, next: None, size: Some(OldSize::from("TINY")) };
    assert_eq!(wrong(Report::builder().old_city(old).build()), ["/oldCity/size"]);
    let city = City { r#type: CityType::from("huge"), ..city("A") };
    // What a service answers may be newer than the model.
    assert_eq!(city.validate(), Ok(()));
    let report: Report = strictly::read_slice(br#"{"level": null, "proof": {"new": 1}}"#).unwrap();
    assert_eq!((report.level, report.proof), (Level::Low, Some(Proof::Unknown("new".to_owned()))));
}

#[test]
fn what_is_secret_is_there_and_not_shown() {
    let login = Login::builder().user("Ada").password("p");
    assert_eq!(format!("{login:?}"), "LoginBuilder { .. }");
    assert_eq!(format!("{:?}", login.build().unwrap().into_inner()), "Login { .. }");
    let throttled = Throttled::builder().message("m").secret("12345678");
    let shown =
        [format!("{throttled:?}"), format!("{:?}", throttled.build().unwrap().into_inner())];
    let report = format!("{:?}", Report::builder().note("shown").secret("12345678"));
    for shown in shown.iter().chain([&report]) {
        assert!(shown.contains("secret: ***") && !shown.contains("12345678"), "{shown}");
    }
    assert!(report.starts_with("ReportBuilder {") && report.contains("shown"), "{report}");
}
