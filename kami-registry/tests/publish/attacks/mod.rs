//! Attacks on real registries, by those who may write to them.

mod forger;
mod objects;
mod operator;
mod stolen;
