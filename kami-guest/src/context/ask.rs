//! Questions. A tool is left when it asks and entered again, in a fresh instance, once the answer is there.

use std::hash::{BuildHasher, RandomState};

use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::reply::Reply;
use super::{Context, Question, Request, Root};
use crate::error::Cause;
use crate::{Error, Result, schema};

impl Context {
    /// Asks the person behind the client to fill in a form: one field for each field of `T`, a flat struct.
    ///
    /// The function returns here the first time and is entered again, from its start, with the answer. What it did
    /// before asking is done again; `key` tells its questions apart.
    ///
    /// # Errors
    /// The first time, always: hand the error on with `?`. Later when the person declined, or when the answer does not
    /// fit `T`. Where the client cannot show forms, or the operator does not allow it, the host ends the call:
    /// [`Context::can`] tells beforehand.
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// use kami::Context;
    ///
    /// #[kami::data]
    /// struct Confirmation {
    ///     /// Really delete it?
    ///     sure: bool,
    /// }
    ///
    /// /// Deletes a table.
    /// #[kami::tool(destructive)]
    /// fn drop_table(name: String, ctx: &Context) -> kami::Result<String> {
    ///     let confirmation: Confirmation = ctx.elicit("confirm", format!("Delete `{name}`?"))?;
    ///     kami::ensure!(confirmation.sure, "`{name}` stays");
    ///     Ok(format!("`{name}` is gone"))
    /// }
    ///
    /// # fn main() -> kami::Result<()> {
    /// let ctx = kami::testing::context().accept("confirm", kami::serde_json::json!({ "sure": true }));
    /// assert_eq!(drop_table("sales".to_owned(), &ctx)?, "`sales` is gone");
    /// # Ok(())
    /// # }
    /// ```
    pub fn elicit<T: DeserializeOwned + JsonSchema>(&self, key: &str, message: impl Into<String>) -> Result<T> {
        let reply: Reply =
            self.answer(key, || Ok(Request::Form { message: message.into(), schema: schema::form::<T>()? }))?;
        parse(key, reply.accepted(key)?)
    }

    /// Asks the person behind the client to visit a page, such as one to sign in on.
    ///
    /// # Errors
    /// As for [`Context::elicit`].
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// # let ctx = kami::testing::context().accept("sign-in", ());
    /// # fn tool(ctx: &kami::Context) -> kami::Result<()> {
    /// ctx.elicit_url("sign-in", "Please sign in.", "https://example.com/sign-in")?;
    /// # Ok(())
    /// # }
    /// # assert!(tool(&ctx).is_ok());
    /// ```
    pub fn elicit_url(&self, key: &str, message: impl Into<String>, url: impl Into<String>) -> Result<()> {
        let reply: Reply = self.answer(key, || {
            let id = format!("{key}-{:016x}", RandomState::new().hash_one(key));
            Ok(Request::Page { message: message.into(), url: url.into(), id })
        })?;
        reply.accepted(key).map(drop)
    }

    /// Asks the client's model; `parameters` are those of `sampling/createMessage`, the answer is its result.
    ///
    /// # Errors
    /// As for [`Context::elicit`].
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// # use kami::serde_json::json;
    /// # let ctx = kami::testing::context().answer("joke", &json!({ "content": { "text": "Knock, knock." } }));
    /// # fn tool(ctx: &kami::Context) -> kami::Result<()> {
    /// let message = json!({ "role": "user", "content": { "type": "text", "text": "Tell a joke." } });
    /// let answer = ctx.sample("joke", json!({ "messages": [message], "maxTokens": 100 }))?;
    /// ctx.info(&answer["content"]["text"]);
    /// # Ok(())
    /// # }
    /// # assert!(tool(&ctx).is_ok());
    /// ```
    pub fn sample(&self, key: &str, parameters: Value) -> Result<Value> {
        self.answer(key, || Ok(Request::Sampling(parameters)))
    }

    /// Asks for the folders the client works in.
    ///
    /// # Errors
    /// As for [`Context::elicit`].
    ///
    /// # Examples
    /// ```
    /// # extern crate kami_guest as kami;
    /// # use kami::serde_json::json;
    /// # let ctx = kami::testing::context().answer("folders", &json!({ "roots": [{ "uri": "file:///home" }] }));
    /// # fn tool(ctx: &kami::Context) -> kami::Result<()> {
    /// for root in ctx.roots("folders")? {
    ///     ctx.info(root.uri);
    /// }
    /// # Ok(())
    /// # }
    /// # assert!(tool(&ctx).is_ok());
    /// ```
    pub fn roots(&self, key: &str) -> Result<Vec<Root>> {
        let mut reply: Value = self.answer(key, || Ok(Request::Roots))?;
        parse(key, reply.get_mut("roots").map(Value::take).unwrap_or_default())
    }

    fn answer<T: DeserializeOwned>(&self, key: &str, request: impl FnOnce() -> Result<Request>) -> Result<T> {
        match self.entry.answers.iter().find(|(answered, _)| answered == key) {
            Some((_, reply)) => parse(key, serde_json::from_str(reply)?),
            None => Err(self.ask(key, request()?)),
        }
    }

    fn ask(&self, key: &str, request: Request) -> Error {
        let feature = request.feature();
        if self.channel.passes_on(self.can(feature)) {
            Error::from_cause(Cause::Asks(vec![Question { key: key.to_owned(), request }]))
        } else {
            Error::new(format_args!("the tool has to ask `{key}`, but the client cannot {}", feature.deed()))
        }
    }
}

fn parse<T: DeserializeOwned>(key: &str, reply: Value) -> Result<T> {
    serde_json::from_value(reply)
        .map_err(|error| Error::new(format_args!("the answer to `{key}` does not fit: {error}")))
}
