//! A stranger's handler, written by hand and tested by the contract.

#![allow(clippy::unwrap_used, reason = "tests")]

use serde_json::Value;

strictly_testing::suite! {
    spec: "tests/weather.smithy",
    get_forecast: GetForecast => get_forecast_handler,
}

/// Answers with a status, as handlers do.
fn get_forecast_handler(body: &[u8]) -> Result<(), String> {
    let body: Value = serde_json::from_slice(body).map_err(|_| "400 no JSON")?;
    let body = body.as_object().ok_or("400 no object")?;
    let city = body.get("city").and_then(Value::as_str).ok_or("400 no city")?;
    if city.chars().count() > 64 || !city.starts_with(|c: char| c.is_ascii_uppercase()) {
        return Err("400 no name of a city".to_owned());
    }
    match body.get("days") {
        None | Some(Value::Null) => Ok(()),
        // `-0` is 0, which is out of the range anyway.
        Some(days) if days.as_i64().is_some_and(|days| (1..=14).contains(&days)) => Ok(()),
        Some(_) => Err("400 so many days are not foretold".to_owned()),
    }
}

/// The same with a mistake: the failure tells all that is needed to find it.
#[test]
fn a_failure_explains_itself() {
    let texts = [("weather.smithy", include_str!("weather.smithy"))];
    let spec = strictly_testing::Spec::parse(&texts).unwrap();
    let suite = spec.suite("GetForecast").unwrap();
    let report = suite.run(|body| get_forecast_handler(body).is_ok() || body.ends_with(b"15}"));
    let text = report.to_string();
    let id = report.failures.first().unwrap().case.id;
    for part in [
        &format!(
            "case {id} at `/days` (example.weather#GetForecastInput$days): range, above the range"
        ),
        "accepted, though: ",
        "Member must be between 1 and 14",
        &format!("again: STRICTLY_REPLAY={id} cargo test"),
        &format!("#[test]\nfn case_{id}() {{"),
        "let body = r#\"{\"city\":\"A\",\"days\":15}\"#;",
        ".is_err());",
    ] {
        assert!(text.contains(part), "{part}\n{text}");
    }
    assert!(report.to_junit().contains("<failure message="));
    assert_eq!(report.to_json()["failures"][0]["id"], id.to_string());
    assert!(suite.case(id).is_some());
}
