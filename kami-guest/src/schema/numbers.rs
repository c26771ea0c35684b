//! Formats JSON Schema does not know, such as `uint32`, become bounds.

use schemars::Schema;
use schemars::transform::transform_subschemas;
use serde_json::{Map, Value};

const STANDARD: [&str; 19] = [
    "date-time",
    "date",
    "time",
    "duration",
    "email",
    "idn-email",
    "hostname",
    "idn-hostname",
    "ipv4",
    "ipv6",
    "uri",
    "uri-reference",
    "iri",
    "iri-reference",
    "uuid",
    "uri-template",
    "json-pointer",
    "relative-json-pointer",
    "regex",
];

pub(super) fn plain(schema: &mut Schema) {
    transform_subschemas(&mut plain, schema);
    let Some(keywords) = schema.as_object_mut() else { return };
    let Some(format) = keywords.get("format").and_then(Value::as_str).map(str::to_owned) else { return };
    if STANDARD.contains(&format.as_str()) {
        return;
    }
    keywords.remove("format");
    match format.as_str() {
        "int32" => bound(keywords, i32::MIN.into(), Some(i32::MAX.into())),
        "uint32" => bound(keywords, 0, Some(u32::MAX.into())),
        "uint64" | "uint" => bound(keywords, 0, None),
        _ => {}
    }
}

fn bound(keywords: &mut Map<String, Value>, minimum: i64, maximum: Option<i64>) {
    keywords.entry("minimum").or_insert_with(|| minimum.into());
    if let Some(maximum) = maximum {
        keywords.entry("maximum").or_insert_with(|| maximum.into());
    }
}
