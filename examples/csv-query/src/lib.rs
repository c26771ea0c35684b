//! Tools that answer questions about CSV files in a granted folder without reading them into memory.
//!
//! - `tools`: what the agent sees.
//! - `folder`: finds the files and keeps inside the folder.
//! - `table`: opens a file as named columns and streams its rows.
//! - `columns`: finds columns by name.
//! - `kind`, `cell`: what values are, and how they compare.
//! - `describe`: what a file contains.
//! - `plan`: checks a query against a table; `query` runs it; `filter`, `operand`, `group`,
//!   `aggregate`, `sum` and `order` are its steps.
//! - `error`: everything that can go wrong.

mod aggregate;
mod cell;
mod columns;
mod describe;
mod error;
mod filter;
mod folder;
mod group;
mod kind;
mod operand;
mod order;
mod plan;
mod query;
mod sum;
mod table;
mod tools;

#[cfg(test)]
mod fixture;
