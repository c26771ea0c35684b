//! What a component says it offers.

use super::{Catalogue, Component};
use crate::{
    CallError,
    domain::{Listing, Tool},
    runtime::{documents, execute},
};

impl Component {
    /// Asks the component itself for its tools, in an empty sandbox.
    ///
    /// # Errors
    /// When it cannot be loaded or does not answer well.
    ///
    /// # Examples
    /// ```
    /// # async fn run(component: kami_host::Component) -> Result<(), kami_host::CallError> {
    /// for tool in component.list().await? {
    ///     println!("{}: {}", tool.name, tool.description);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub async fn list(&self) -> Result<Vec<Tool>, CallError> {
        Box::pin(execute::list(self)).await
    }

    /// Asks the component itself for everything it offers, in an empty sandbox.
    ///
    /// # Errors
    /// When it cannot be loaded or does not answer well.
    ///
    /// # Examples
    /// ```
    /// # async fn run(component: kami_host::Component) -> Result<(), kami_host::CallError> {
    /// println!("{} prompts", component.listing().await?.prompts.len());
    /// # Ok(())
    /// # }
    /// ```
    pub async fn listing(&self) -> Result<Listing, CallError> {
        Box::pin(documents::list(self)).await
    }

    /// The tools with their schemas: from the manifest, or asked of the component once.
    pub(in crate::runtime) async fn catalogue(&self) -> Result<&Catalogue, CallError> {
        let ask = async || Ok(Catalogue::new(&self.list().await?));
        self.inner.catalogue.get_or_try_init(ask).await
    }
}
