//! Checks a query against a table, and says everything that is wrong with it at once.

use crate::aggregate::Function;
use crate::columns::Columns;
use crate::error::TableError;
use crate::filter::{Condition, Filter};
use crate::group::Measure;
use crate::order::{Direction, Order};

/// A number to compute over the rows, or over each group of rows.
#[kami::data]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Aggregate {
    /// What to compute.
    pub(crate) function: Function,
    /// Over which column; `count` may go without.
    pub(crate) column: Option<String>,
    /// What to call the result; by default e.g. `sum(price)`.
    pub(crate) name: Option<String>,
}

impl Aggregate {
    fn label(&self) -> String {
        let function = self.function.name();
        let plain = || match &self.column {
            Some(column) => format!("{function}({column})"),
            None => function.to_owned(),
        };
        self.name.clone().unwrap_or_else(plain)
    }
}

/// A question about a table.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Query {
    /// The columns to show; all when empty.
    pub(crate) select: Vec<String>,
    /// What every row must meet.
    pub(crate) filters: Vec<Filter>,
    /// The columns whose equal values make a group.
    pub(crate) group_by: Vec<String>,
    /// What to compute over each group.
    pub(crate) aggregates: Vec<Aggregate>,
    /// How to sort.
    pub(crate) order_by: Vec<Order>,
    /// How many rows to show.
    pub(crate) limit: usize,
    /// How many rows to skip before.
    pub(crate) offset: usize,
}

/// What a query does to each row.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Shows it: these columns.
    Rows(Vec<usize>),
    /// Adds it to the group with the same values in these columns.
    Groups(Vec<usize>, Vec<Measure>),
}

/// A query that fits its table.
#[derive(Debug)]
pub(crate) struct Plan {
    /// The names of the result's columns.
    pub(crate) names: Vec<String>,
    /// What every row must meet.
    pub(crate) conditions: Vec<Condition>,
    /// What is done to each row.
    pub(crate) shape: Shape,
    /// The columns to sort by: of the table for rows, of the result for groups.
    pub(crate) keys: Vec<usize>,
    /// How to sort by each of them.
    pub(crate) directions: Vec<Direction>,
}

impl Plan {
    /// The plan for `query` on a table with `columns`.
    pub(crate) fn new(query: &Query, columns: &Columns) -> Result<Self, TableError> {
        let mut draft = Draft::default();
        let conditions = query.filters.iter().map(|filter| Condition::new(filter, columns));
        let conditions = draft.keep(conditions);
        let grouped = !(query.group_by.is_empty() && query.aggregates.is_empty());
        let (shape, names) = if grouped { draft.groups(query, columns) } else { draft.rows(query, columns) };
        let sortable = if grouped { &Columns::from_header(names.iter().map(String::as_str)) } else { columns };
        let keys = draft.keep(query.order_by.iter().map(|order| sortable.find(&order.column)));
        let directions = query.order_by.iter().map(|order| order.direction).collect();
        if !draft.problems.is_empty() {
            return Err(TableError::Query { problems: draft.problems });
        }
        Ok(Self { names, conditions, shape, keys, directions })
    }
}

/// Collects what is wrong while a plan is made.
#[derive(Default)]
struct Draft {
    problems: Vec<String>,
}

impl Draft {
    fn keep<T>(&mut self, results: impl Iterator<Item = Result<T, String>>) -> Vec<T> {
        results.filter_map(|result| result.map_err(|problem| self.problems.push(problem)).ok()).collect()
    }

    fn rows(&mut self, query: &Query, columns: &Columns) -> (Shape, Vec<String>) {
        let all = || (0..columns.names().len()).collect();
        let picked = self.keep(query.select.iter().map(|name| columns.find(name)));
        let picked = if query.select.is_empty() { all() } else { picked };
        let names = picked.iter().filter_map(|&index| columns.names().get(index).cloned()).collect();
        (Shape::Rows(picked), names)
    }

    fn groups(&mut self, query: &Query, columns: &Columns) -> (Shape, Vec<String>) {
        if !query.select.is_empty() {
            let problem = "`select` does not go with `group_by` or `aggregates`, whose result has the grouped columns and the aggregates";
            self.problems.push(problem.to_owned());
        }
        let keys = self.keep(query.group_by.iter().map(|name| columns.find(name)));
        let measures = self.keep(query.aggregates.iter().map(|aggregate| measure(aggregate, columns)));
        let labels = query.aggregates.iter().map(Aggregate::label);
        let names = query.group_by.iter().cloned().chain(labels).collect();
        (Shape::Groups(keys, measures), names)
    }
}

fn measure(aggregate: &Aggregate, columns: &Columns) -> Result<Measure, String> {
    let function = aggregate.function;
    let column = match &aggregate.column {
        Some(name) => Some(columns.find(name)?),
        None if function == Function::Count => None,
        None => return Err(format!("the aggregate `{}` needs a `column`", function.name())),
    };
    Ok(Measure { function, column })
}

#[cfg(test)]
mod tests;
