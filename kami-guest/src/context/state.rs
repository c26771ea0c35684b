//! What is kept between the rounds of a call.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Context;
use crate::Result;

impl Context {
    /// What an earlier round of this call left with [`Context::set_state`], if it did.
    ///
    /// # Errors
    /// When the state is of another type.
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// # fn main() -> kami::Result<()> {
    /// let ctx = kami::testing::context();
    /// ctx.set_state(&"half done")?;
    /// let ctx = ctx.reenter();
    /// assert_eq!(ctx.state::<String>()?.as_deref(), Some("half done"));
    /// # Ok(())
    /// # }
    /// ```
    pub fn state<T: DeserializeOwned>(&self) -> Result<Option<T>> {
        match self.entry.state.as_slice() {
            [] => Ok(None),
            state => Ok(Some(serde_json::from_slice(state)?)),
        }
    }

    /// Keeps a value for the next round, after the question this round ends with has been answered.
    ///
    /// # Errors
    /// When the value has no form in JSON.
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// # use kami::Context;
    /// /// Signs in and fetches the mail.
    /// #[kami::tool]
    /// fn fetch(ctx: &Context) -> kami::Result<String> {
    ///     let ticket: String = ctx.state()?.unwrap_or_else(|| "a ticket".to_owned());
    ///     ctx.set_state(&ticket)?;
    ///     ctx.elicit_url("sign-in", "Please sign in.", format!("https://example.com/?ticket={ticket}"))?;
    ///     Ok("no mail".to_owned())
    /// }
    /// ```
    pub fn set_state<T: Serialize>(&self, state: &T) -> Result<()> {
        *self.state.borrow_mut() = serde_json::to_vec(state)?;
        Ok(())
    }
}
