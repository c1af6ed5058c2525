//! Rules about resources and their operations.

use super::events;

/// A member with the name of a property is that property, even if it says that it is none.
#[test]
fn members_named_like_properties_are_properties() {
    let text = r"
resource City {
    identifiers: { id: String }
    properties: { motto: String, mayor: String }
    read: GetCity
}
@readonly
operation GetCity {
    input := { @required id: String }
    output := { @notProperty motto: String, @notProperty mayor: Integer, @notProperty size: Integer }
}
";
    assert_eq!(
        events(text),
        "[ERROR] t#GetCityOutput$mayor: This member must target `smithy.api#String`. This member is used as part of \
         the `read` operation of the `t#City` resource and conflicts with its `mayor` resource property. | \
         ResourceOperationInputOutput\n"
    );
}

/// What a member is explicitly bound to counts as an identifier, be it one of the resource or not.
#[test]
fn members_bound_to_other_identifiers_are_no_properties() {
    let text = r#"
resource City {
    identifiers: { id: String }
    properties: { motto: String }
    read: GetCity
}
@readonly
operation GetCity {
    input := { @required id: String, @required @resourceIdentifier("country") in: String }
    output := { motto: String }
}
"#;
    assert_eq!(events(text), "");
}

/// Tokens and sizes are strings and numbers that may have any value.
#[test]
fn pages_are_not_counted_by_enums() {
    let text = r#"
@paginated(inputToken: "next", outputToken: "next", pageSize: "size")
@readonly
operation ListCities {
    input := { next: Next, size: Size }
    output := { next: Next }
}
enum Next { A }
intEnum Size {
    A = 1
}
"#;
    assert_eq!(
        events(text),
        "[ERROR] t#ListCities: paginated trait `inputToken` member `next` targets a enum shape, but must target one \
         of the following: [`map`, `string`] | PaginatedTrait\n\
         [ERROR] t#ListCities: paginated trait `outputToken` member `next` targets a enum shape, but must target one \
         of the following: [`map`, `string`] | PaginatedTrait\n\
         [ERROR] t#ListCities: paginated trait `pageSize` member `size` targets a intEnum shape, but must target one \
         of the following: [`byte`, `integer`, `long`, `short`] | PaginatedTrait\n"
    );
}
