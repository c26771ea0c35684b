//! The work itself: options in, a report or an error out, typed events on the way.

mod new;

pub use new::{NewError, NewOptions, NewReport, VersionControl, new};
