//! The catalogue, perhaps still being made while a client is already greeted.

use super::Catalogue;
use rmcp::ErrorData;
use std::sync::Arc;
use tokio::sync::watch;

type Made = Option<Result<Arc<Catalogue>, String>>;

/// Where the catalogue is put once it is made, or why it never will be.
pub(super) struct Filler(watch::Sender<Made>);

/// Where handlers wait for it.
#[derive(Clone)]
pub(super) struct Shelf(watch::Receiver<Made>);

/// An empty shelf.
pub(super) fn shelf() -> (Filler, Shelf) {
    let (sender, receiver) = watch::channel(None);
    (Filler(sender), Shelf(receiver))
}

impl Filler {
    pub(super) fn fill(&self, made: Result<Arc<Catalogue>, String>) {
        self.0.send_replace(Some(made));
    }
}

impl Shelf {
    /// The catalogue, as soon as it is there.
    pub(super) async fn catalogue(&self) -> Result<Arc<Catalogue>, ErrorData> {
        let mut receiver = self.0.clone();
        let made = receiver.wait_for(Option::is_some).await.ok().and_then(|made| made.clone());
        let error = |message| ErrorData::internal_error(message, None);
        made.unwrap_or_else(|| Err("the server is going away".to_owned())).map_err(error)
    }

    /// The catalogue, once clients see other tools than those of `known`.
    pub(super) async fn other_than(&mut self, known: &Catalogue) -> Option<Arc<Catalogue>> {
        let differs = |made: &Made| matches!(made, Some(Ok(made)) if !made.looks_like(known));
        let made = self.0.wait_for(differs).await.ok()?;
        made.as_ref()?.as_ref().ok().cloned()
    }

    /// The catalogue, if it is there.
    pub(super) fn ready(&self) -> Option<Arc<Catalogue>> {
        self.0.borrow().as_ref()?.as_ref().ok().cloned()
    }
}
