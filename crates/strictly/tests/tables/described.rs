//! What a table was made with is what it tells.

use strictly::pattern::{Class, Step};
use strictly::{
    Binding, ErrorShape, Expected, Member, OperationShape, Pattern, Protocol, ServiceShape, Shape,
};

static TEXT: Shape = Shape::string().length(2, 9).pattern(&CAPITAL).sensitive();
static CAPITAL: Pattern =
    Pattern::starts_with("^[A-Z]", &[Step::run(Class::new(&[('A', 'Z')]), 1, 1)]);
static NUMBER: Shape = Shape::integer().range("-5", "7");
static COLOUR: Shape = Shape::enumeration(&["red", "green", "infrared"]).internal(&["infrared"]);
static LEVEL: Shape = Shape::int_enum(&[1, 2, 9]).internal_numbers(&[9]);
static LIST: Shape = Shape::list(&TEXT).unique_items().length_at_least(3);
static SPARSE_LIST: Shape = Shape::list(&NUMBER).sparse();
static MAP: Shape = Shape::map(&TEXT, &NUMBER).length_at_most(4);
static SPARSE_MAP: Shape = Shape::map(&TEXT, &NUMBER).sparse();
static CHOICE: Shape = Shape::union(&[Member::new("number", &NUMBER)]);
static ALL: Shape = Shape::structure(&[
    Member::new("plain", &TEXT),
    Member::new("named", &NUMBER).required().json_name("n").default("1"),
    Member::new("token", &TEXT).idempotency_token().media_type("text/plain").in_text(&NUMBER),
])
.output();

/// Whether it is that very table.
fn is<T>(found: Option<&'static T>, table: &'static T) -> bool {
    found.is_some_and(|found| std::ptr::eq(found, table))
}

#[test]
fn bounds_are_those_of_the_model() {
    assert_eq!(TEXT.length_bounds(), (Some(2), Some(9)));
    assert_eq!(LIST.length_bounds(), (Some(3), None));
    assert_eq!(MAP.length_bounds(), (None, Some(4)));
    assert_eq!(NUMBER.length_bounds(), (None, None));
    assert_eq!(NUMBER.range_bounds(), (Some("-5"), Some("7")));
    assert_eq!(TEXT.range_bounds(), (None, None));
    assert_eq!(TEXT.pattern_source(), Some("^[A-Z]"));
    assert_eq!(NUMBER.pattern_source(), None);
}

#[test]
fn closed_sets_list_their_values() {
    assert_eq!(COLOUR.values(), ["red", "green", "infrared"]);
    assert_eq!(COLOUR.internal_values(), ["infrared"]);
    assert_eq!((COLOUR.numbers(), COLOUR.internal_integers()), (&[][..], &[][..]));
    assert_eq!((LEVEL.numbers(), LEVEL.internal_integers()), (&[1, 2, 9][..], &[9][..]));
    assert!(LEVEL.values().is_empty() && LEVEL.internal_values().is_empty());
    assert!(COLOUR.is_closed() && LEVEL.is_closed());
    assert!(!TEXT.is_closed() && !NUMBER.is_closed());
}

#[test]
fn aggregates_lead_to_what_they_hold() {
    assert!(is(LIST.item(), &TEXT) && is(MAP.item(), &NUMBER) && is(MAP.key(), &TEXT));
    assert!(TEXT.item().is_none() && TEXT.key().is_none() && LIST.key().is_none());
    assert!(LIST.has_unique_items() && !SPARSE_LIST.has_unique_items() && !MAP.has_unique_items());
    assert!(SPARSE_LIST.is_sparse() && SPARSE_MAP.is_sparse());
    assert!(!LIST.is_sparse() && !MAP.is_sparse() && !TEXT.is_sparse());
    let names = |shape: &Shape| shape.members().iter().map(Member::name).collect::<Vec<_>>();
    assert_eq!(names(&ALL), ["plain", "named", "token"]);
    assert_eq!(names(&CHOICE), ["number"]);
    assert!(TEXT.members().is_empty());
    assert!(TEXT.is_sensitive() && !NUMBER.is_sensitive());
    assert!(ALL.is_output() && !CHOICE.is_output());
}

#[test]
fn members_tell_what_hangs_on_them() {
    let [plain, named, token] = ALL.members() else { panic!("three members") };
    assert_eq!((plain.name(), plain.name_in_json()), ("plain", "plain"));
    assert_eq!((named.name(), named.name_in_json()), ("named", "n"));
    assert!(named.is_required() && !plain.is_required());
    assert_eq!((named.default_in_json(), plain.default_in_json()), (Some("1"), None));
    assert!(token.is_idempotency_token() && !plain.is_idempotency_token());
    assert_eq!((token.media(), plain.media()), (Some("text/plain"), None));
    assert!(is(Some(token.shape()), &TEXT));
    assert!(is(Some(token.shape_in_text()), &NUMBER));
    assert!(is(Some(plain.shape_in_text()), &TEXT));
}

#[test]
fn members_stand_where_they_are_bound() {
    let member = || Member::new("m", &TEXT);
    for (member, binding) in [
        (member(), Binding::Document),
        (member().label(), Binding::Label),
        (member().query("q"), Binding::Query("q")),
        (member().query_params(), Binding::QueryParams),
        (member().header("H"), Binding::Header("H")),
        (member().prefix_headers("P-"), Binding::PrefixHeaders("P-")),
        (member().payload(), Binding::Payload),
        (member().response_code(), Binding::ResponseCode),
    ] {
        assert_eq!(member.binding(), binding);
    }
}

#[test]
fn kinds_go_by_their_names() {
    use Expected::{
        BigDecimal, BigInteger, Blob, Boolean, Byte, DateTime, Document, Double, EpochSeconds,
        Float, HttpDate, Integer, List, Long, Map, Short, String, Structure, Union,
    };
    for (shape, expected) in [
        (Shape::boolean(), Boolean),
        (Shape::string(), String),
        (Shape::enumeration(&["a"]), String),
        (Shape::blob(), Blob),
        (Shape::byte(), Byte),
        (Shape::short(), Short),
        (Shape::integer(), Integer),
        (Shape::int_enum(&[1]), Integer),
        (Shape::long(), Long),
        (Shape::float(), Float),
        (Shape::double(), Double),
        (Shape::big_integer(), BigInteger),
        (Shape::big_decimal(), BigDecimal),
        (Shape::date_time(), DateTime),
        (Shape::http_date(), HttpDate),
        (Shape::epoch_seconds(), EpochSeconds),
        (Shape::document(), Document),
        (Shape::list(&TEXT), List),
        (Shape::map(&TEXT, &TEXT), Map),
        (Shape::structure(&[]), Structure),
        (Shape::union(&[]), Union),
    ] {
        assert_eq!(shape.expected(), expected);
    }
}

static SERVICE: ServiceShape = ServiceShape::new("example#Painter", Protocol::AwsJson1_0);
static LEGACY: ServiceShape =
    ServiceShape::new("example#Legacy", Protocol::Json).query_compatible();
static PLAIN: OperationShape = OperationShape::new("example#Plain", &SERVICE);
static PAINT: OperationShape = OperationShape::new("example#Paint", &LEGACY)
    .http("PUT", "/walls/{wall}", 201)
    .input(&ALL)
    .output(&CHOICE)
    .errors(&[
        ErrorShape::new("example#NoPaint", &ALL, 409).query_code("Paint.None"),
        ErrorShape::new("NoNamespace", &CHOICE, 500),
    ])
    .host_prefix("walls.")
    .checksum_required()
    .request_compression(&["gzip"]);

#[test]
fn operations_tell_how_they_are_called() {
    assert_eq!((PAINT.id(), PAINT.name()), ("example#Paint", "Paint"));
    assert_eq!((PAINT.method(), PAINT.uri(), PAINT.code()), ("PUT", "/walls/{wall}", 201));
    assert_eq!((PLAIN.method(), PLAIN.uri(), PLAIN.code()), ("POST", "/", 200));
    assert!(is(PAINT.input_shape(), &ALL));
    assert!(is(PAINT.output_shape(), &CHOICE));
    assert!(PLAIN.input_shape().is_none() && PLAIN.output_shape().is_none());
    assert_eq!((PAINT.prefix_of_host(), PLAIN.prefix_of_host()), (Some("walls."), None));
    assert!(PAINT.needs_checksum() && !PLAIN.needs_checksum());
    assert_eq!(PAINT.encodings_of_requests(), ["gzip"]);
    assert!(PLAIN.encodings_of_requests().is_empty());
}

#[test]
fn services_and_errors_are_known_by_id_and_name() {
    assert!(is(Some(PAINT.service()), &LEGACY));
    assert_eq!((LEGACY.id(), LEGACY.name()), ("example#Legacy", "Legacy"));
    assert_eq!((PAINT.protocol(), SERVICE.protocol()), (Protocol::Json, Protocol::AwsJson1_0));
    assert!(LEGACY.is_query_compatible() && !SERVICE.is_query_compatible());
    assert!(PLAIN.error_shapes().is_empty());
    let [first, second] = PAINT.error_shapes() else { panic!("two errors") };
    assert_eq!((first.id(), first.name(), first.code()), ("example#NoPaint", "NoPaint", 409));
    assert_eq!((second.name(), second.code()), ("NoNamespace", 500));
    assert_eq!((first.code_in_query(), second.code_in_query()), (Some("Paint.None"), None));
    assert!(is(Some(second.shape()), &CHOICE));
}

#[test]
fn protocols_have_the_names_of_their_traits() {
    let names = [Protocol::RestJson1, Protocol::AwsJson1_0, Protocol::AwsJson1_1, Protocol::Json]
        .map(|protocol| protocol.to_string());
    assert_eq!(names, ["restJson1", "awsJson1_0", "awsJson1_1", "json"]);
}
