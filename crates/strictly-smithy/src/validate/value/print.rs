//! Node values as JSON.

use crate::{Node, NodeKind};

/// A node as JSON without spaces.
pub(crate) fn compact(node: &Node) -> String {
    match &node.kind {
        NodeKind::Null => "null".to_owned(),
        NodeKind::Boolean(flag) => flag.to_string(),
        NodeKind::Number(text) => text.clone(),
        NodeKind::String(text) => quoted(text),
        NodeKind::Array(items) => {
            let items: Vec<_> = items.iter().map(compact).collect();
            format!("[{}]", items.join(","))
        }
        NodeKind::Object(entries) => {
            let entries: Vec<_> = entries
                .iter()
                .map(|(key, value)| format!("{}:{}", quoted(key), compact(value)))
                .collect();
            format!("{{{}}}", entries.join(","))
        }
    }
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
