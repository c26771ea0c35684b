//! The attribute macros of kami-guest, which re-exports and documents them.

use proc_macro::TokenStream;

mod data;
mod docs;
mod errors;
mod expand;
mod function;
mod options;
mod parameter;
mod settings;
mod tool;
mod validate;

/// Makes a function a tool that agents can call.
///
/// - The name of the function is the name of the tool, its doc comment the description that tells an agent when to use it.
/// - The parameters are the arguments: any types that are `serde::Deserialize` and `kami::JsonSchema`. Doc comments on
///   them are shown to the agent. An `Option` may be left out. One parameter may be `&Context`.
/// - What it returns is the answer: a text, [`content`](../kami_guest/content/index.html), or data of any type that
///   is `serde::Serialize` and `kami::JsonSchema`; plain or in a `Result` whose error can be displayed.
///
/// The function itself stays as it is and can be called by tests.
///
/// # Options
/// `name = "…"`, `title = "…"` for people, `description = "…"` in place of the doc comment, `meta = r#"{…}"#`, and hints
/// about its behaviour: `read_only`, `destructive`, `idempotent`, `open_world`, each also with `= true` or `= false`.
///
/// Parameters take `#[kami(default)]`, `#[kami(default = …)]` and `#[kami(rename = "…")]`, and what schemars knows of
/// ranges and patterns: `#[schemars(range(min = 1, max = 10))]`, `length(…)`, `regex(pattern = "…")`, `extend(…)`.
///
/// # Examples
/// ```ignore
/// /// Repeats a text. Use it to pad a line.
/// #[kami::tool(title = "Repeat", read_only, idempotent)]
/// fn repeat(
///     /// What to repeat.
///     text: String,
///     /// How often.
///     #[kami(default = 2)] #[schemars(range(max = 100))] times: usize,
/// ) -> String {
///     text.repeat(times)
/// }
/// ```
#[proc_macro_attribute]
pub fn tool(options: TokenStream, item: TokenStream) -> TokenStream {
    tool::expand(options.into(), item.into()).into()
}

/// Makes a struct or an enum fit for the parameters and the result of a tool.
///
/// Short for deriving `serde::Serialize`, `serde::Deserialize` and `kami::JsonSchema` by way of the packages kami-guest
/// brings along; `#[serde(…)]` and `#[schemars(…)]` work on it as ever.
///
/// # Examples
/// ```ignore
/// /// How to sort.
/// #[kami::data]
/// #[serde(rename_all = "lowercase")]
/// enum Order {
///     /// Smallest first.
///     Ascending,
///     /// Largest first.
///     Descending,
/// }
/// ```
#[proc_macro_attribute]
pub fn data(options: TokenStream, item: TokenStream) -> TokenStream {
    data::expand(options.into(), item.into()).into()
}
