//! Runs a query over a table, one row at a time.

use csv::StringRecord;
use kami::Context;

use crate::cell::{Cell, MAX_CHARS};
use crate::error::TableError;
use crate::group::Groups;
use crate::order::{Ranked, Top};
use crate::plan::{Plan, Query, Shape};
use crate::table::Table;

/// About how many bytes of rows one answer may hold.
const BUDGET: usize = 60_000;

/// The answer to a query.
#[kami::data]
#[derive(Debug, PartialEq)]
pub(crate) struct Answer {
    /// The names of the columns.
    pub(crate) columns: Vec<String>,
    /// The rows, each with a value for every column: text as in the file, computed numbers as numbers.
    pub(crate) rows: Vec<Vec<Cell>>,
    /// How many rows of the file the filters let through.
    pub(crate) matched: u64,
    /// How many rows the whole result has.
    pub(crate) total: usize,
    /// What is odd or was left out, and how to get it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) note: Option<String>,
}

/// The answer to `query` from `table`.
pub(crate) fn query(table: Table, query: &Query, context: &Context) -> Result<Answer, TableError> {
    let plan = Plan::new(query, &table.columns)?;
    let mut run = Run::new(&plan, query.limit.saturating_add(query.offset));
    match &plan.shape {
        Shape::Rows(columns) => run.rows(table, columns, context)?,
        Shape::Groups(keys, measures) => run.groups(table, Groups::new(keys, measures), context)?,
    }
    Ok(run.answer(query))
}

struct Run<'a> {
    plan: &'a Plan,
    top: Top,
    matched: u64,
    notes: Vec<String>,
}

impl<'a> Run<'a> {
    fn new(plan: &'a Plan, keep: usize) -> Self {
        Self { plan, top: Top::new(plan.directions.clone(), keep), matched: 0, notes: Vec::new() }
    }

    fn rows(&mut self, table: Table, columns: &[usize], context: &Context) -> Result<(), TableError> {
        let plan = self.plan;
        self.scan(table, context, |top, row| {
            let pick = |columns: &[usize]| columns.iter().map(|&column| field(row, column)).collect();
            top.push(|| Ranked { keys: pick(&plan.keys), cells: pick(columns) });
            Ok(())
        })
    }

    fn groups(&mut self, table: Table, mut groups: Groups<'_>, context: &Context) -> Result<(), TableError> {
        self.scan(table, context, |_, row| groups.see(row))?;
        let (rows, skipped) = groups.finish();
        for cells in rows {
            let keys = self.plan.keys.iter().filter_map(|&key| cells.get(key).cloned()).collect();
            self.top.push(|| Ranked { keys, cells });
        }
        if skipped > 0 {
            self.notes.push(format!("{skipped} values are no numbers and were left out of sum and avg"));
        }
        Ok(())
    }

    fn scan(
        &mut self,
        table: Table,
        context: &Context,
        mut visit: impl FnMut(&mut Top, &StringRecord) -> Result<(), TableError>,
    ) -> Result<(), TableError> {
        let scan = table.scan(context, |row| {
            if self.plan.conditions.iter().all(|condition| condition.holds(row)) {
                self.matched += 1;
                visit(&mut self.top, row)?;
            }
            Ok(())
        })?;
        if scan.ragged > 0 {
            self.notes.push(format!("{} rows have more or fewer fields than the header", scan.ragged));
        }
        Ok(())
    }

    fn answer(mut self, query: &Query) -> Answer {
        let (rows, total) = self.top.finish();
        let rows = within_budget(rows, query.offset, &mut self.notes);
        let end = query.offset + rows.len();
        if end < total {
            let start = query.offset;
            self.notes.push(format!(
                "rows {start} to {end} of {total}; call again with offset={end}, or aggregate instead of listing"
            ));
        }
        let note = (!self.notes.is_empty()).then(|| self.notes.join("; "));
        Answer { columns: self.plan.names.clone(), rows, matched: self.matched, total, note }
    }
}

fn field(row: &StringRecord, column: usize) -> Cell {
    Cell::field(row.get(column).unwrap_or_default())
}

/// The rows after the first `offset`, as many as fit, with long texts cut.
fn within_budget(rows: Vec<Vec<Cell>>, offset: usize, notes: &mut Vec<String>) -> Vec<Vec<Cell>> {
    let mut used = 0;
    let mut cut = false;
    let mut shown = Vec::new();
    for row in rows.into_iter().skip(offset) {
        let size: usize = row.iter().map(Cell::size).sum();
        let row: Vec<_> = row.into_iter().map(Cell::shown).collect();
        let short: usize = row.iter().map(Cell::size).sum();
        used += short;
        if used > BUDGET && !shown.is_empty() {
            break;
        }
        cut |= short < size;
        shown.push(row);
    }
    if cut {
        notes.push(format!("texts over {MAX_CHARS} characters are cut and end in `…`"));
    }
    shown
}

#[cfg(test)]
mod tests;
