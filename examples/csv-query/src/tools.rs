//! What the agent sees: names, descriptions and parameters.

use std::path::Path;

use kami::Context;

use crate::describe::{self, Description};
use crate::filter::Filter;
use crate::folder::{self, Listing};
use crate::order::Order;
use crate::plan::{Aggregate, Query};
use crate::query::{self, Answer};
use crate::table::Table;

/// Where the operator's folder appears.
const DATA: &str = "/data";

/// List the CSV files that can be queried, with their sizes. Call it first to learn the file names.
#[kami::tool(title = "List CSV files", read_only, idempotent, open_world = false)]
fn list_files(
    /// How many files to list at most.
    #[kami(default = 200)]
    #[schemars(range(min = 1, max = 2_000))]
    limit: usize,
) -> kami::Result<Listing> {
    Ok(folder::list(Path::new(DATA), limit)?)
}

/// Describe a CSV file: its columns with type, range, gaps and examples, how many rows it has, and its first rows.
/// Call it before querying a file.
#[kami::tool(title = "Describe a CSV file", read_only, idempotent, open_world = false)]
fn describe(
    /// The file, as list_files names it.
    file: String,
    /// How many of the first rows to show.
    #[kami(default = 5)]
    #[schemars(range(max = 50))]
    sample: usize,
    ctx: &Context,
) -> kami::Result<Description> {
    Ok(describe::describe(Table::open(Path::new(DATA), &file)?, sample, ctx)?)
}

/// Query a CSV file: pick columns, filter, group, aggregate, sort.
/// Filters must all hold. With `aggregates` but no `group_by` the answer is one row.
/// With `group_by` but no `aggregates` it lists the different values. Prefer aggregates to listing rows.
#[kami::tool(title = "Query a CSV file", read_only, idempotent, open_world = false)]
#[expect(
    clippy::too_many_arguments,
    reason = "each one is an argument of the tool, and models fill flat arguments best"
)]
fn query(
    /// The file, as list_files names it.
    file: String,
    /// The columns to return; all of them by default. Not with group_by or aggregates.
    #[kami(default)]
    select: Vec<String>,
    /// Conditions, e.g. {"column": "price", "op": "gt", "value": 10}.
    #[kami(default)]
    filters: Vec<Filter>,
    /// The columns whose values make the groups.
    #[kami(default)]
    group_by: Vec<String>,
    /// What to compute, e.g. {"function": "sum", "column": "price"}.
    #[kami(default)]
    aggregates: Vec<Aggregate>,
    /// What to sort by, first things first; aggregates by their name, e.g. `sum(price)`.
    #[kami(default)]
    order_by: Vec<Order>,
    /// How many rows to return at most.
    #[kami(default = 50)]
    #[schemars(range(min = 1, max = 1000))]
    limit: usize,
    /// How many rows of the result to skip.
    #[kami(default = 0)]
    #[schemars(range(max = 100_000))]
    offset: usize,
    ctx: &Context,
) -> kami::Result<Answer> {
    let table = Table::open(Path::new(DATA), &file)?;
    let asked = Query { select, filters, group_by, aggregates, order_by, limit, offset };
    Ok(query::query(table, &asked, ctx)?)
}

#[cfg(test)]
mod tests;
