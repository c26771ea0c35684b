//! What the client behind a call can do.

use super::{Context, Feature};

impl Context {
    /// Whether the client can answer such questions, and the operator lets this tool ask them. A tool that asks all the
    /// same is ended by the host, with a text that says what is missing.
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// # use kami::{Context, context::Feature};
    /// #[kami::data]
    /// struct Size {
    ///     /// How large?
    ///     size: u8,
    /// }
    ///
    /// /// Orders a pizza.
    /// #[kami::tool]
    /// fn order(ctx: &Context) -> kami::Result<String> {
    ///     let size = if ctx.can(Feature::Form) { ctx.elicit::<Size>("size", "How large?")?.size } else { 30 };
    ///     Ok(format!("{size} cm"))
    /// }
    ///
    /// # fn main() -> kami::Result<()> {
    /// assert_eq!(order(&kami::testing::context().without(Feature::Form))?, "30 cm");
    /// # Ok(())
    /// # }
    /// ```
    pub fn can(&self, feature: Feature) -> bool {
        self.entry.client.contains(&feature)
    }
}
