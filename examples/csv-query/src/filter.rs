//! Which rows a query looks at.

use std::cmp::Ordering;

use csv::StringRecord;

use crate::columns::Columns;
use crate::operand::{Operand, Scalar};

/// How a value is compared.
#[kami::data]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Operator {
    /// Equal.
    Eq,
    /// Not equal.
    Ne,
    /// Less.
    Lt,
    /// Less or equal.
    Le,
    /// Greater.
    Gt,
    /// Greater or equal.
    Ge,
    /// Contains the text, in either case.
    Contains,
    /// Starts with the text, in either case.
    StartsWith,
    /// Ends with the text, in either case.
    EndsWith,
    /// Equal to one of a list.
    In,
    /// Has no value.
    Empty,
    /// Has a value.
    NotEmpty,
}

/// What a value is compared with.
#[kami::data]
#[derive(Debug, Clone, PartialEq)]
#[serde(untagged)]
pub(crate) enum Literal {
    /// One value.
    One(Scalar),
    /// Several, for `in`.
    Many(Vec<Scalar>),
}

/// A condition on one column. Numbers compare as numbers, everything else as text, so ISO dates compare too.
#[kami::data]
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Filter {
    /// The column.
    pub(crate) column: String,
    /// How to compare.
    pub(crate) op: Operator,
    /// What to compare with: a list for `in`, nothing for `empty` and `not_empty`.
    pub(crate) value: Option<Literal>,
}

/// A filter on a known table.
#[derive(Debug)]
pub(crate) struct Condition {
    column: usize,
    op: Operator,
    operands: Vec<Operand>,
}

impl Condition {
    /// The condition `filter` puts on a table with `columns`, or what is wrong with it.
    pub(crate) fn new(filter: &Filter, columns: &Columns) -> Result<Self, String> {
        let column = columns.find(&filter.column)?;
        let operands = match (filter.op, &filter.value) {
            (Operator::Empty | Operator::NotEmpty, _) => Vec::new(),
            (Operator::In, Some(Literal::Many(list))) => list.iter().map(Operand::new).collect(),
            (op, Some(Literal::One(scalar))) if op != Operator::In => vec![Operand::new(scalar)],
            (Operator::In, _) => return Err(format!("the filter on `{}` needs a list as `value`", filter.column)),
            _ => return Err(format!("the filter on `{}` needs one `value`", filter.column)),
        };
        Ok(Self { column, op: filter.op, operands })
    }

    /// Whether `row` meets the condition. An empty field meets only `empty` and `ne`.
    pub(crate) fn holds(&self, row: &StringRecord) -> bool {
        let field = row.get(self.column).unwrap_or_default();
        let empty = field.trim().is_empty();
        match self.op {
            Operator::Empty => empty,
            Operator::NotEmpty => !empty,
            Operator::Ne => !self.operands.iter().any(|operand| operand.equals(field)),
            _ => !empty && self.operands.iter().any(|operand| meets(self.op, operand, field)),
        }
    }
}

fn meets(op: Operator, operand: &Operand, field: &str) -> bool {
    let order = || operand.order(field);
    let folded = || field.to_lowercase();
    match op {
        Operator::Lt => order() == Some(Ordering::Less),
        Operator::Le => order().is_some_and(Ordering::is_le),
        Operator::Gt => order() == Some(Ordering::Greater),
        Operator::Ge => order().is_some_and(Ordering::is_ge),
        Operator::Contains => folded().contains(operand.folded()),
        Operator::StartsWith => folded().starts_with(operand.folded()),
        Operator::EndsWith => folded().ends_with(operand.folded()),
        _ => operand.equals(field),
    }
}

#[cfg(test)]
mod tests;
