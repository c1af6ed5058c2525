//! The one line that users write.

/// Tests whoever implements a contract, with everything the contract knows.
///
/// ```
/// # mod weather { pub fn validate(_: &[u8]) -> Result<(), String> { Ok(()) } }
/// strictly_testing::suite! {
///     spec: "tests/weather.smithy",
///     // Whatever answers for an operation, here its input:
///     get_forecast: GetForecast => |body| weather::validate(body),
/// }
/// # fn main() {}
/// ```
///
/// Without `=>` it is the generated type of that name: `get_forecast: GetForecastInput`. Several types
/// and functions may be tested in one call; a specification of several files is
/// `specs: ["a.smithy", "b.smithy"]`. Paths begin where `Cargo.toml` is.
///
/// Each line becomes a module with the stages as tests: `lint`, `boundaries`, `witnesses`, `random`,
/// `strength`. [`Trial`](crate::Trial) says what they do and which variables they heed;
/// [`Answer`](crate::Answer), what functions may return. A case that fails is printed with its JSON,
/// the constraint, the reason, and a `#[test]` to keep; `STRICTLY_REPLAY` with its ID runs it alone.
#[macro_export]
macro_rules! suite {
    (spec: $spec:literal, $($tests:tt)+) => {
        $crate::suite! { specs: [$spec], $($tests)+ }
    };
    (specs: $specs:tt, $($name:ident : $subject:ty $(=> $judge:expr)?),+ $(,)?) => {$(
        mod $name {
            #[allow(unused_imports, reason = "what is tested may be named by its path")]
            use super::*;

            fn trial() -> ::std::result::Result<&'static $crate::Trial, $crate::Failure> {
                static TRIAL: ::std::sync::OnceLock<
                    ::std::result::Result<$crate::Trial, $crate::Failure>,
                > = ::std::sync::OnceLock::new();
                let texts = $crate::suite!(@texts $specs);
                let call = $crate::suite!(@call $subject $(=> $judge)?);
                TRIAL
                    .get_or_init(|| $crate::Trial::new(texts, stringify!($subject), call))
                    .as_ref()
                    .map_err(::std::clone::Clone::clone)
            }

            fn judge(json: &[u8]) -> $crate::Answer {
                $crate::suite!(@judge json, $subject $(=> $judge)?)
            }

            #[test]
            fn lint() -> ::std::result::Result<(), $crate::Failure> {
                trial()?.lint()
            }

            #[test]
            fn boundaries() -> ::std::result::Result<(), $crate::Failure> {
                trial()?.boundaries(judge)
            }

            #[test]
            fn witnesses() -> ::std::result::Result<(), $crate::Failure> {
                trial()?.witnesses(judge)
            }

            #[test]
            fn random() -> ::std::result::Result<(), $crate::Failure> {
                trial()?.random(judge)
            }

            #[test]
            fn strength() -> ::std::result::Result<(), $crate::Failure> {
                trial()?.strength()
            }
        }
    )+};
    (@texts [$($spec:literal),+ $(,)?]) => {
        &[$(($spec, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/", $spec)))),+]
    };
    (@call $subject:ty) => {
        concat!("strictly::check_slice::<", stringify!($subject), ">")
    };
    (@call $subject:ty => $judge:expr) => {
        concat!("(", stringify!($judge), ")")
    };
    (@judge $json:ident, $subject:ty) => {
        $crate::generated::<$subject>($json)
    };
    (@judge $json:ident, $subject:ty => $judge:expr) => {
        $crate::ask($judge, $json)
    };
}
