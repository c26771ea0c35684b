//! One file a command: from flags to the options of an operation, and from its report to text.

pub mod build;
pub mod grants;
pub mod inspect;
pub mod new;
pub mod run;
pub mod runner;
pub mod serve;
pub mod test;
pub mod trust_args;
