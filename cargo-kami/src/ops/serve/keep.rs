//! Keeps what is served as the store has it, while clients are served.

use super::{ServeEvent, ServeSink, Trouble, stock::Stock};
use crate::{Diagnostic, store::StoreError};
use kami_host::mcp::{Catalogue, Replacer, Served};
use std::time::Duration;
use tokio::{
    sync::oneshot,
    task::{JoinError, spawn_blocking},
    time::sleep,
};

/// Between two looks at the store.
const PACE: Duration = Duration::from_secs(1);
/// Looks between two times that calls are counted.
const ROUNDS: u32 = 5;

/// Whoever keeps what is served up to date.
pub(super) struct Keeper {
    pub(super) replacer: Replacer,
    pub(super) tell: ServeSink,
    /// What went wrong last: it is told once.
    pub(super) last: Option<&'static str>,
}

impl Keeper {
    /// Works on the stock that is handed over, until `stop` is dropped.
    pub(super) async fn keep(mut self, stock: oneshot::Receiver<Stock>, mut stop: oneshot::Receiver<()>) {
        let Ok(mut stock) = stock.await else { return };
        let mut rounds = 0;
        while wait(&mut stop).await {
            rounds += 1;
            let back = self.round(stock).await;
            let counted = if rounds % ROUNDS == 0 { count(back).await } else { back };
            let Ok(back) = counted else { return };
            stock = back;
        }
        // whatever went wrong with the last count, this is the end
        let _ = count(Ok(stock)).await;
    }

    async fn round(&mut self, mut stock: Stock) -> Result<Stock, JoinError> {
        let tell = self.tell.clone();
        let (stock, looked) = spawn_blocking(move || {
            let looked = stock.look(&*tell);
            (stock, looked)
        })
        .await?;
        match looked {
            Ok(Some(troubles)) => self.replace(stock.served(), troubles).await,
            Ok(None) => self.last = None,
            Err(error) => self.complain(error),
        }
        Ok(stock)
    }

    async fn replace(&self, served: Vec<Served>, troubles: Vec<Trouble>) {
        troubles.into_iter().map(ServeEvent::Trouble).for_each(&*self.tell);
        match Catalogue::new(served).await {
            Ok(catalogue) => {
                catalogue.notices().iter().cloned().map(ServeEvent::Notice).for_each(&*self.tell);
                (self.tell)(ServeEvent::Ready { tools: catalogue.names().count() });
                self.replacer.replace(catalogue);
            }
            Err(error) => (self.tell)(ServeEvent::Untold(error)),
        }
    }

    /// What was served before is served on.
    fn complain(&mut self, error: StoreError) {
        if self.last.replace(error.code()) != Some(error.code()) {
            (self.tell)(ServeEvent::Store(error));
        }
    }
}

/// Whether there is another round.
async fn wait(stop: &mut oneshot::Receiver<()>) -> bool {
    tokio::select! {
        biased;
        _ = stop => false,
        () = sleep(PACE) => true,
    }
}

async fn count(stock: Result<Stock, JoinError>) -> Result<Stock, JoinError> {
    let mut stock = stock?;
    spawn_blocking(move || {
        stock.count();
        stock
    })
    .await
}
