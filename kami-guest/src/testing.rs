//! For `cargo test`: a context that records, and calls by tool name.

use serde_json::Value;

use crate::{Context, Output, Result};

#[cfg(feature = "prompts")]
mod documents;
mod recorder;

#[cfg(feature = "prompts")]
pub use crate::prompt::{Prompt, PromptArgument};
#[cfg(feature = "resources")]
pub use crate::resource::Resource;
pub use crate::tool::{Annotations, TaskSupport, Tool};
#[cfg(feature = "prompts")]
pub use documents::{complete, prompt, prompts};
#[cfg(feature = "resources")]
pub use documents::{read, resources};
pub use recorder::{Log, TestContext};

/// Makes a context whose client can do everything and has answered nothing yet.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// let ctx = kami::testing::context();
/// ctx.warn("low on paper");
/// assert_eq!(ctx.logs()[0].message, "low on paper");
/// ```
pub fn context() -> TestContext {
    TestContext::new()
}

/// The tools of this crate, in source order.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// /// Says hello.
/// #[kami::tool]
/// fn hello() -> String {
///     "hello".to_owned()
/// }
///
/// # fn main() {
/// assert_eq!(kami::testing::tools()[0].name, "hello");
/// # }
/// ```
pub fn tools() -> Vec<&'static Tool> {
    Tool::all()
}

/// Calls a tool by its name with a JSON object, as an agent does.
///
/// # Errors
/// When the arguments do not fit the parameters, or the tool fails.
///
/// # Examples
/// ```
/// # extern crate kami_guest as kami;
/// use kami::serde_json::json;
///
/// /// Doubles a number.
/// #[kami::tool]
/// fn double(number: f64) -> f64 {
///     number * 2.0
/// }
///
/// # fn main() -> kami::Result<()> {
/// let output = kami::testing::call("double", &json!({ "number": 21 }), &kami::testing::context())?;
/// assert_eq!(output.data(), Some(json!({ "result": 42.0 })));
/// # Ok(())
/// # }
/// ```
pub fn call(tool: &str, arguments: &Value, context: &Context) -> Result<Output> {
    Tool::call(tool, &arguments.to_string(), context)
}
