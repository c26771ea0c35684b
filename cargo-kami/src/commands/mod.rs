//! One file a command: from flags to the options of an operation, and from its report to text.

pub mod new;
