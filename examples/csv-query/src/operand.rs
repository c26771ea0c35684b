//! What fields are compared with.

use std::cmp::Ordering;

use crate::kind;

/// A text, number or boolean.
#[kami::data]
#[derive(Debug, Clone, PartialEq)]
#[serde(untagged)]
pub(crate) enum Scalar {
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// A boolean.
    Flag(bool),
}

/// A scalar, ready to be compared with many fields.
#[derive(Debug)]
pub(crate) struct Operand {
    text: String,
    folded: String,
    number: Option<f64>,
}

impl Operand {
    /// The operand a filter names.
    pub(crate) fn new(scalar: &Scalar) -> Self {
        let text = match scalar {
            Scalar::Text(text) => text.clone(),
            Scalar::Number(number) => number.to_string(),
            Scalar::Flag(flag) => flag.to_string(),
        };
        Self { folded: text.to_lowercase(), number: kind::number(&text), text }
    }

    /// The text in lower case.
    pub(crate) fn folded(&self) -> &str {
        &self.folded
    }

    /// How `field` compares with this; nothing where a number meets a text.
    pub(crate) fn order(&self, field: &str) -> Option<Ordering> {
        match (kind::number(field), self.number) {
            (Some(field), Some(number)) => field.partial_cmp(&number),
            (None, None) => Some(field.cmp(&self.text)),
            _ => None,
        }
    }

    /// Whether `field` is the same number or text.
    pub(crate) fn equals(&self, field: &str) -> bool {
        self.order(field) == Some(Ordering::Equal)
    }
}
