//! The rules that judge a model, one file each, with what they do and why.
//!
//! ```
//! let rule = strictly_smithy::rules::find("LengthTrait").unwrap();
//! println!("{}\n\n{}", rule.what, rule.why);
//! ```

mod auth_trait;
mod contract_constrained_input;
mod contract_enum_length;
mod contract_range_width;
mod contract_unbounded_list;
mod contract_unbounded_string;
mod default_trait;
mod default_value_in_update;
mod deprecated_shape;
mod deprecated_trait;
mod enum_names_present;
mod enum_shape;
mod enum_trait;
mod event_payload_trait;
mod examples_trait;
mod exclusive_structure_member_trait;
mod host_label_trait;
mod http;
mod http_api_key_auth_trait;
mod http_binding_trait_ignored;
mod http_bindings_missing;
mod http_header_trait;
mod http_label_trait;
mod http_method_semantics;
mod http_payload;
mod http_prefix_headers_trait;
mod http_query_params_trait;
mod http_query_trait;
mod http_response_code_semantics;
mod http_uri_conflict;
mod http_uri_format;
mod http_uri_greedy_label;
mod idempotency_token_ignored;
mod idempotent_trait;
mod json_name;
mod length_trait;
mod media_type;
mod member_should_reference_resource;
mod metadata_trait;
mod model;
mod model_deprecation;
mod no_inline_document_support;
mod operation_input_output_misuse;
mod operation_input_output_name;
mod operation_name_ambiguity;
mod paginated_trait;
mod pattern;
mod pattern_trait;
mod private_access;
mod private_mixin_member;
mod range_trait;
mod references_trait;
mod request_compression_trait;
mod resource_cycle;
mod resource_identifier;
mod resource_identifier_binding;
mod resource_lifecycle;
mod resource_operation_input_output;
mod selection;
mod service;
mod service_auth_definitions;
mod service_bound_resource_operation;
mod shape_closure;
mod shape_id_conflict;
mod shape_recursion;
mod single_operation_binding;
mod single_resource_binding;
mod streaming_trait;
mod syntactic_shape_id_target;
mod target;
#[cfg(test)]
mod tests;
mod trait_breaking_changes;
mod trait_conflict;
mod trait_target;
mod trait_validators;
mod trait_value;
mod typed_metadata;
mod union;
mod unit_type;
mod unreferenced_shape;
mod unstable_trait;
mod unsupported;
mod xml_flattened_trait;
mod xml_namespace_trait;

use crate::distance::distance;
use crate::validate::{Context, Options, Patterns};
use crate::{Diagnostics, Severity, Sources};

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

/// Rules that are applied together. See [`Options`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The rules of the reference implementation.
    Reference,
    /// `Contract.*`: what a server needs to know of its input.
    Contract,
    /// `Pattern.*`: what the author of a pattern probably did not mean.
    Pattern,
    /// `Unsupported.*` and `Selection`: what nothing can be generated of. Lowering finds it, not
    /// validation.
    Generation,
}

impl Rule {
    /// The group it belongs to.
    pub fn group(&self) -> Group {
        match self.id.split('.').next() {
            Some("Contract") => Group::Contract,
            Some("Pattern") => Group::Pattern,
            Some("Selection" | "Unsupported") => Group::Generation,
            _ => Group::Reference,
        }
    }

    /// A choice of rules that has this one in it, and those that it builds on.
    pub fn options<'a>(&self, sources: &'a Sources) -> Options<'a> {
        let patterns = (self.group() == Group::Pattern).then(|| Patterns::all(sources));
        Options {
            reference: self.group() != Group::Generation,
            contract: self.group() == Group::Contract,
            patterns,
        }
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

/// The IDs of rules most like this one, at most three: those that contain it, and those that a slip
/// or two makes of it.
pub fn near(id: &str) -> Vec<&'static str> {
    let wanted = id.to_lowercase();
    let mut near: Vec<_> = all()
        .iter()
        .filter_map(|rule| {
            let known = rule.id.to_lowercase();
            let contains = wanted.len() > 2 && known.contains(&wanted);
            let distance = distance(&known, &wanted);
            (contains || distance <= wanted.len() / 4).then_some((distance, rule.id))
        })
        .collect();
    near.sort_unstable();
    near.into_iter().map(|(_, id)| id).take(3).collect()
}

/// Every rule, in the order of the files they stand in.
static RULES: &[&Rule] = &[
    &auth_trait::RULE,
    &contract_constrained_input::RULE,
    &contract_enum_length::RULE,
    &contract_range_width::RULE,
    &contract_unbounded_list::RULE,
    &contract_unbounded_string::RULE,
    &default_trait::RULE,
    &default_value_in_update::RULE,
    &deprecated_shape::RULE,
    &deprecated_trait::RULE,
    &enum_names_present::RULE,
    &enum_shape::RULE,
    &enum_trait::RULE,
    &event_payload_trait::RULE,
    &examples_trait::RULE,
    &exclusive_structure_member_trait::RULE,
    &host_label_trait::RULE,
    &http_api_key_auth_trait::RULE,
    &http_binding_trait_ignored::RULE,
    &http_bindings_missing::RULE,
    &http_header_trait::RULE,
    &http_label_trait::RULE,
    &http_method_semantics::RULE,
    &http_payload::RULE,
    &http_prefix_headers_trait::RULE,
    &http_query_params_trait::RULE,
    &http_query_trait::RULE,
    &http_response_code_semantics::RULE,
    &http_uri_conflict::RULE,
    &http_uri_format::RULE,
    &http_uri_greedy_label::RULE,
    &idempotency_token_ignored::RULE,
    &idempotent_trait::RULE,
    &json_name::RULE,
    &length_trait::RULE,
    &media_type::RULE,
    &member_should_reference_resource::RULE,
    &metadata_trait::RULE,
    &model::RULE,
    &model_deprecation::RULE,
    &no_inline_document_support::RULE,
    &operation_input_output_misuse::RULE,
    &operation_input_output_name::RULE,
    &operation_name_ambiguity::RULE,
    &paginated_trait::RULE,
    &pattern::backtracking::RULE,
    &pattern::contradiction::RULE,
    &pattern::dialect::RULE,
    &pattern::empty::RULE,
    &pattern::length_redundant::RULE,
    &pattern::length_unreachable::RULE,
    &pattern::precedence::RULE,
    &pattern::regex::RULE,
    &pattern::unanchored::RULE,
    &pattern::unknown_property::RULE,
    &pattern::unsupported::RULE,
    &pattern::vacuous::RULE,
    &pattern_trait::RULE,
    &private_access::RULE,
    &private_mixin_member::RULE,
    &range_trait::RULE,
    &references_trait::RULE,
    &request_compression_trait::RULE,
    &resource_cycle::RULE,
    &resource_identifier::RULE,
    &resource_identifier_binding::RULE,
    &resource_lifecycle::RULE,
    &resource_operation_input_output::RULE,
    &selection::RULE,
    &service::RULE,
    &service_auth_definitions::RULE,
    &service_bound_resource_operation::RULE,
    &shape_closure::RULE,
    &shape_id_conflict::RULE,
    &shape_recursion::RULE,
    &single_operation_binding::RULE,
    &single_resource_binding::RULE,
    &streaming_trait::RULE,
    &syntactic_shape_id_target::RULE,
    &target::RULE,
    &trait_breaking_changes::RULE,
    &trait_conflict::RULE,
    &trait_target::RULE,
    &trait_validators::RULE,
    &trait_value::RULE,
    &typed_metadata::RULE,
    &union::RULE,
    &unit_type::RULE,
    &unreferenced_shape::RULE,
    &unsupported::DEFAULT,
    &unsupported::HTTP_BINDING,
    &unsupported::NESTING,
    &unsupported::PATTERN,
    &unsupported::PROTOCOL,
    &unsupported::RENAME,
    &unsupported::STREAMING,
    &unsupported::TRAIT,
    &unstable_trait::RULE,
    &xml_flattened_trait::RULE,
    &xml_namespace_trait::RULE,
];
