//! Serves components to the MCP client that started this process.

use super::{BuildEvent, ComponentError, host};
use crate::adapters::{FileError, files};
use kami_host::{
    HostError, HostOptions,
    domain::{Grants, Limits, RequestedLimits},
    mcp::{self, Catalogue, Notice, serve_stdio},
};
use std::{path::PathBuf, sync::Arc};
use tokio::{runtime::Handle, task::spawn_blocking};

mod error;
mod load;

pub use error::ServeError;

/// What to serve, and what it may touch and use.
///
/// # Examples
/// ```
/// let options = cargo_kami::ops::ServeOptions { components: vec!["demo.wasm".into()], ..Default::default() };
/// assert_eq!(options.grants, Default::default());
/// ```
#[derive(Clone, Debug, Default)]
pub struct ServeOptions {
    /// Component files, which get nothing but `grants`, and folders of projects, which are built first and may also
    /// send requests to the origins they ask for. Their tools are listed in this order.
    pub components: Vec<PathBuf>,
    /// What each of them may touch.
    pub grants: Grants,
    /// Limits that go before those a component asks for.
    pub limits: RequestedLimits,
    /// Where compiled code is kept; nowhere if `None`.
    pub cache: Option<PathBuf>,
}

/// What happens while serving, beside the protocol.
///
/// # Examples
/// ```
/// let event = cargo_kami::ops::ServeEvent::Ready { tools: 3 };
/// assert!(matches!(event, cargo_kami::ops::ServeEvent::Ready { tools: 3 }));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum ServeEvent {
    /// Compiled code is not kept.
    CacheUnused(HostError),
    /// A project is being built; requests about tools wait for it.
    Building(PathBuf),
    /// Something the build of a project has to say.
    Build(BuildEvent),
    /// Something the operator should know about the tools.
    Notice(Notice),
    /// All tools are known and can be called.
    Ready {
        /// How many there are.
        tools: usize,
    },
}

/// Takes what happens while serving; called from any thread.
pub type ServeSink = Arc<dyn Fn(ServeEvent) + Send + Sync>;

/// Serves until standard input ends or a signal asks to stop. The client is greeted before the first file is read.
///
/// # Errors
/// When a component cannot be built, read or asked for its tools, or the client does not speak the protocol.
///
/// # Examples
/// ```no_run
/// # async fn example() -> Result<(), cargo_kami::ops::ServeError> {
/// use cargo_kami::ops::{self, ServeOptions};
/// let options = ServeOptions { components: vec!["demo.wasm".into()], ..ServeOptions::default() };
/// ops::serve(options, std::sync::Arc::new(|event| eprintln!("{event:?}"))).await?;
/// # Ok(()) }
/// ```
pub async fn serve(options: ServeOptions, tell: ServeSink) -> Result<(), ServeError> {
    if let Some(path) = options.components.iter().find(|path| !files::exists(path)) {
        return Err(ComponentError::from(FileError::Missing { path: path.clone() }).into());
    }
    let presented = mcp::ServeOptions { name: env!("CARGO_PKG_NAME").to_owned(), ..mcp::ServeOptions::default() };
    match serve_stdio(catalogue(options, tell), presented).await {
        Err(mcp::ServeError::Catalogue(error)) => Err(error),
        Err(mcp::ServeError::Session(error)) => Err(error.into()),
        Ok(()) => Ok(()),
    }
}

async fn catalogue(options: ServeOptions, tell: ServeSink) -> Result<Catalogue, ServeError> {
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
    let catalogue = Catalogue::new(loading.await??).await?;
    catalogue.notices().iter().cloned().map(ServeEvent::Notice).for_each(&*tell);
    tell(ServeEvent::Ready { tools: catalogue.names().count() });
    Ok(catalogue)
}
