//! One registered tool, and the register.

use serde_json::Value;

use crate::arguments::Arguments;
use crate::{Context, Error, Output, Result};

/// A tool of this component, as `#[kami::tool]` registers it.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// /// Turns a text around.
/// #[kami::tool(read_only)]
/// fn reverse(text: String) -> String {
///     text.chars().rev().collect()
/// }
///
/// # fn main() {
/// for tool in kami::testing::tools() {
///     assert_eq!((tool.name, tool.description), ("reverse", "Turns a text around."));
///     assert_eq!(tool.input_schema()["required"], kami::serde_json::json!(["text"]));
/// }
/// # }
/// ```
#[derive(Debug)]
pub struct Tool {
    /// The name agents call it by.
    pub name: &'static str,
    /// A name for people.
    pub title: Option<&'static str>,
    /// What it does and when to use it.
    pub description: &'static str,
    /// Hints about its behaviour.
    pub annotations: Annotations,
    /// Whether calls may go on as tasks.
    pub task: TaskSupport,
    /// A JSON object for clients, as text.
    pub meta: Option<&'static str>,
    #[doc(hidden)]
    pub position: Position,
    #[doc(hidden)]
    pub input: fn() -> Value,
    #[doc(hidden)]
    pub output: fn() -> Option<Value>,
    #[doc(hidden)]
    pub run: fn(Arguments, &Context) -> Result<Output>,
}

/// What a tool says about its own behaviour; `None` where it says nothing.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// /// Looks around.
/// #[kami::tool(read_only, open_world = false)]
/// fn look() {}
///
/// # fn main() {
/// let annotations = kami::testing::tools()[0].annotations;
/// assert_eq!((annotations.read_only, annotations.open_world, annotations.idempotent), (Some(true), Some(false), None));
/// # }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Annotations {
    /// It changes nothing outside itself.
    pub read_only: Option<bool>,
    /// It may destroy or overwrite something.
    pub destructive: Option<bool>,
    /// Calling it again with the same arguments changes nothing more.
    pub idempotent: Option<bool>,
    /// It reaches things outside its own closed domain.
    pub open_world: Option<bool>,
}

/// Whether a call may go on as a task: the client gets a handle at once, and asks for the answer later.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// use kami::testing::TaskSupport;
///
/// /// Reads everything there is.
/// #[kami::tool(task = "optional")]
/// fn survey() {}
///
/// # fn main() {
/// assert_eq!(kami::testing::tools()[0].task, TaskSupport::Optional);
/// # }
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TaskSupport {
    /// The client waits for the answer.
    #[default]
    Forbidden,
    /// A task where the client knows of tasks, otherwise it waits.
    Optional,
    /// A task; a client that knows of none cannot call the tool.
    Required,
}

/// Where a tool stands in the source; no file names, which would differ from machine to machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The path of the module.
    pub module: &'static str,
    /// The line in it, from 1.
    pub line: u32,
    /// The column, from 1.
    pub column: u32,
}

inventory::collect!(Tool);

impl Tool {
    /// The JSON Schema of the arguments.
    pub fn input_schema(&self) -> Value {
        (self.input)()
    }

    /// The JSON Schema of the structured result, if the tool has one.
    pub fn output_schema(&self) -> Option<Value> {
        (self.output)()
    }

    /// Every tool of the component, in source order.
    pub(crate) fn all() -> Vec<&'static Tool> {
        let mut tools: Vec<&Tool> = inventory::iter::<Tool>().collect();
        tools.sort_by_key(|tool| (tool.position, tool.name));
        tools
    }

    /// Calls the tool of this name with a JSON object as text.
    pub(crate) fn call(name: &str, arguments: &str, context: &Context) -> Result<Output> {
        let mut matches = inventory::iter::<Tool>().filter(|tool| tool.name == name);
        match (matches.next(), matches.next()) {
            (Some(tool), None) => (tool.run)(Arguments::parse(arguments)?, context),
            (Some(_), Some(_)) => Err(Error::new(format_args!("two tools of this component are named `{name}`"))),
            (None, _) => Err(Error::new(format_args!("this component has no tool `{name}`"))),
        }
    }
}
