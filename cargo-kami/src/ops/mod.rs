//! The work itself: options in, a report or an error out, typed events on the way.

mod build;
mod host;
mod inspect;
mod new;
mod resolve;
mod run;
mod serve;
mod test;

pub use build::{BuildError, BuildEvent, BuildOptions, BuildReport, Revision, build};
pub use inspect::{ComponentError, InspectReport, inspect};
pub use new::{NewError, NewOptions, NewReport, VersionControl, new};
pub use resolve::resolve;
pub(crate) use run::argument_types;
pub use run::{ArgumentError, JsonText, Ownership, RunError, RunOptions, RunReport, RunTarget, run};
pub use serve::{ServeError, ServeEvent, ServeOptions, ServeSink, serve};
pub use test::{
    ExecutableError, ExecutableEvent, ExecutableOptions, Finished, Tally, Tell, TestError, TestOptions, TestPlace,
    Verdict, run_tests, test,
};
