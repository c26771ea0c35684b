//! Fills the shelf, first with what is made at the start, then with what takes its place.

use super::{Catalogue, Replacements, chain::chain, shelf::Filler};
use std::{error::Error, future::pending, sync::Arc};

/// Why the catalogue cannot be made; once it is, it is replaced for ever.
pub(super) async fn fill<E: Error + 'static>(
    catalogue: impl Future<Output = Result<Catalogue, E>>,
    replacements: Option<Replacements>,
    filler: Filler,
) -> E {
    match catalogue.await {
        Ok(catalogue) => {
            put(Arc::new(catalogue), &filler);
            let Some(mut replacements) = replacements else { return pending().await };
            loop {
                put(replacements.next().await, &filler);
            }
        }
        Err(error) => {
            filler.fill(Err(chain(&error)));
            error
        }
    }
}

fn put(catalogue: Arc<Catalogue>, filler: &Filler) {
    catalogue.notices().iter().for_each(|notice| tracing::warn!("{notice}"));
    filler.fill(Ok(catalogue));
}
