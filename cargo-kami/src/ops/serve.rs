//! Serves components to MCP clients: the one that started this process, or all that connect.

use super::host;
use crate::store::Watched;
use kami_host::{
    HostOptions,
    domain::Limits,
    mcp::{self, Audit, Catalogue, Replacer, replacements, serve_http, serve_stdio},
};
use std::sync::Arc;
use tokio::{
    runtime::Handle,
    sync::oneshot,
    task::{JoinHandle, spawn_blocking},
};

mod admission;
mod audit;
mod error;
mod event;
mod keep;
mod load;
mod locked;
mod oauth;
mod options;
mod place;
mod stand;
mod stock;
mod tallies;

use audit::Audited;
pub use error::ServeError;
pub use event::{ServeEvent, ServeSink, Trouble};
use keep::Keeper;
pub use oauth::OAuthError;
pub use options::ServeOptions;
pub use place::{Exposure, HttpPlace};
use stock::{Slot, Stock};

/// Serves until standard input ends, where that is the client, or a signal asks to stop. A client is greeted before the first file is read. What
/// is installed, granted and removed meanwhile is picked up within a second or two.
///
/// # Errors
/// When a component cannot be built, read or asked for its tools, or the client does not speak the protocol.
///
/// # Examples
/// ```no_run
/// # async fn example() -> Result<(), cargo_kami::ops::ServeError> {
/// use cargo_kami::ops::{self, Named, ServeOptions};
/// let options = ServeOptions { components: vec![Named::Path("demo.wasm".into())], ..ServeOptions::default() };
/// ops::serve(options, std::sync::Arc::new(|event| eprintln!("{event:?}"))).await?;
/// # Ok(()) }
/// ```
pub async fn serve(options: ServeOptions, tell: ServeSink) -> Result<(), ServeError> {
    options.check()?;
    let (replacer, presented) = presented(&options, &tell)?;
    let (mut admission, mut listener) = (None, None);
    if let Some(place) = &options.http {
        let (http, follows) = admission::open(place, &tell).await?;
        (admission, listener) = (follows, Some((place.listen(&tell).await?, http)));
    }
    let admitting = admission.map(|admission| tokio::spawn(admission.keep(tell.clone())));
    let ((hand, handed), (stop, stopped)) = (oneshot::channel(), oneshot::channel());
    let keeper = Keeper { replacer, tell: tell.clone(), last: None };
    let keeping = tokio::spawn(keeper.keep(handed, stopped));
    let catalogue = catalogue(options, tell, hand);
    let served = match listener {
        Some((listener, http)) => serve_http(listener, catalogue, (presented, http)).await,
        None => serve_stdio(catalogue, presented).await,
    };
    drop(stop);
    admitting.inspect(JoinHandle::abort);
    // it has written down what it counted, or never began
    let _ = keeping.await;
    match served {
        Err(mcp::ServeError::Catalogue(error)) => Err(error),
        Err(mcp::ServeError::Session(error)) => Err(error.into()),
        Ok(()) => Ok(()),
    }
}

/// What clients are shown, and who puts other tools in the place of those there are.
fn presented(options: &ServeOptions, tell: &ServeSink) -> Result<(Replacer, mcp::ServeOptions), ServeError> {
    let (replacer, replacements) = replacements();
    let audit = options.audit.as_ref().map(|path| Audited::open(path, tell.clone())).transpose();
    let audit = audit.map_err(ServeError::Audit)?.map(|audited| Arc::new(audited) as Arc<dyn Audit>);
    let (name, replacements) = (env!("CARGO_PKG_NAME").to_owned(), options.is_moving().then_some(replacements));
    Ok((replacer, mcp::ServeOptions { name, replacements, audit, ..mcp::ServeOptions::default() }))
}

async fn catalogue(
    options: ServeOptions,
    tell: ServeSink,
    hand: oneshot::Sender<Stock>,
) -> Result<Catalogue, ServeError> {
    let (host, unusable) = host::open(HostOptions {
        cache: options.cache.clone(),
        memory: HostOptions::default().memory.max(options.limits.memory.unwrap_or(Limits::default().memory)),
        ..HostOptions::default()
    })?;
    unusable.map(ServeEvent::CacheUnused).into_iter().for_each(&*tell);
    // builds and large files take their time, and this thread answers the client meanwhile
    let loading = {
        let (runtime, tell) = (Handle::current(), tell.clone());
        spawn_blocking(move || runtime.block_on(load::all(&options, &host, &*tell)))
    };
    let stock = loading.await??;
    let catalogue = Catalogue::new(stock.served()).await?;
    catalogue.notices().iter().cloned().map(ServeEvent::Notice).for_each(&*tell);
    tell(ServeEvent::Ready { tools: catalogue.names().count() });
    // where the client is gone already nobody takes it
    let _ = hand.send(stock);
    Ok(catalogue)
}
