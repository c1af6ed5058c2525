//! The rules that judge a model, one file each, with what they do and why.
//!
//! ```
//! let rule = strictly_smithy::rules::find("LengthTrait").unwrap();
//! println!("{}\n\n{}", rule.what, rule.why);
//! ```

use crate::validate::Context;
use crate::{Diagnostics, Severity};

/// Writes the list of rules, and the modules they stand in.
macro_rules! rules {
    ($($module:ident)*) => {
        $(mod $module;)*
        static RULES: &[&Rule] = &[$(&$module::RULE),*];
    };
}

rules! {
    auth_trait contract_constrained_input contract_enum_length contract_range_width
    contract_unbounded_list contract_unbounded_string default_trait default_value_in_update
    deprecated_trait enum_names_present enum_shape enum_trait event_payload_trait examples_trait
    exclusive_structure_member_trait host_label_trait http_api_key_auth_trait
    http_binding_trait_ignored http_bindings_missing http_header_trait http_label_trait
    http_method_semantics http_payload http_prefix_headers_trait http_query_params_trait
    http_query_trait http_response_code_semantics http_uri_conflict idempotency_token_ignored
    idempotent_trait json_name length_trait media_type member_should_reference_resource
    metadata_trait model model_deprecation no_inline_document_support
    operation_input_output_misuse operation_input_output_name operation_name_ambiguity
    paginated_trait pattern_trait private_access private_mixin_member range_trait references_trait
    request_compression_trait resource_cycle resource_identifier resource_identifier_binding
    resource_lifecycle resource_operation_input_output service service_auth_definitions
    service_bound_resource_operation shape_closure shape_id_conflict shape_recursion
    single_operation_binding single_resource_binding streaming_trait target trait_breaking_changes
    trait_conflict trait_target trait_validators trait_value typed_metadata union unit_type
    xml_flattened_trait xml_namespace_trait
}

mod http;
#[cfg(test)]
mod tests;

/// A rule, with its documentation.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The ID of its findings. Those of a rule may have more segments behind it.
    pub id: &'static str,
    /// How bad its worst finding is.
    pub severity: Severity,
    /// What it finds.
    pub what: &'static str,
    /// Why that is a fault, and what to do about it.
    pub why: &'static str,
    /// A model, as IDL, that breaks this rule and no other.
    pub example: &'static str,
    /// When it is applied.
    pub(crate) stage: Stage,
    /// What it does.
    pub(crate) check: fn(&Context<'_>, &mut Diagnostics),
}

/// When a rule is applied. An error at one stage keeps the later ones from being applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stage {
    /// Values that no trait can be made of.
    Load,
    /// Relationships that do not hold.
    Core,
    /// Everything else.
    Detail,
}

impl Rule {
    /// True for rules that the reference implementation does not have.
    pub fn is_ours(&self) -> bool {
        self.id.starts_with("Contract.")
    }
}

/// Every rule, in the order of the files they stand in.
pub fn all() -> &'static [&'static Rule] {
    RULES
}

/// The rule that finds events with this ID, which may have further segments.
pub fn find(id: &str) -> Option<&'static Rule> {
    let below = |rule: &&&Rule| {
        id.strip_prefix(rule.id).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    };
    all().iter().find(below).copied()
}
