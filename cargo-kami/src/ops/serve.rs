//! Serves components to the MCP client that started this process.

use crate::adapters::files;
use kami_host::{
    Component, Host, HostOptions,
    domain::{Grants, Limits, RequestedLimits},
    mcp::{self, Catalogue, Notice, Served, serve_stdio},
};
use std::path::{Path, PathBuf};
use tokio::task::spawn_blocking;

mod error;

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
    /// Component files and folders of projects, in the order their tools are listed in.
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
pub enum ServeEvent<'a> {
    /// Something the operator should know about the tools.
    Notice(&'a Notice),
    /// All tools are known and can be called.
    Ready {
        /// How many there are.
        tools: usize,
    },
}

/// Serves until standard input ends or a signal asks to stop. The client is greeted before the first file is read.
///
/// # Errors
/// When a component cannot be read or does not tell its tools, or the client does not speak the protocol.
///
/// # Examples
/// ```no_run
/// # async fn example() -> Result<(), cargo_kami::ops::ServeError> {
/// use cargo_kami::ops::{self, ServeOptions};
/// let options = ServeOptions { components: vec!["demo.wasm".into()], ..ServeOptions::default() };
/// ops::serve(options, |event| eprintln!("{event:?}")).await?;
/// # Ok(()) }
/// ```
pub async fn serve(options: ServeOptions, tell: impl Fn(ServeEvent<'_>)) -> Result<(), ServeError> {
    let host = Host::new(HostOptions { cache: options.cache.clone(), ..HostOptions::default() })?;
    let catalogue = async {
        let catalogue = Catalogue::new(spawn_blocking(move || load(&options, &host)).await??).await?;
        catalogue.notices().iter().map(ServeEvent::Notice).for_each(&tell);
        tell(ServeEvent::Ready { tools: catalogue.names().count() });
        Ok(catalogue)
    };
    let presented = mcp::ServeOptions { name: env!("CARGO_PKG_NAME").to_owned(), ..mcp::ServeOptions::default() };
    match serve_stdio(catalogue, presented).await {
        Err(mcp::ServeError::Catalogue(error)) => Err(error),
        Err(mcp::ServeError::Session(error)) => Err(error.into()),
        Ok(()) => Ok(()),
    }
}

fn load(options: &ServeOptions, host: &Host) -> Result<Vec<Served>, ServeError> {
    options.components.iter().map(|path| file(path, options, host)).collect()
}

fn file(path: &Path, options: &ServeOptions, host: &Host) -> Result<Served, ServeError> {
    let unusable = |source| ServeError::Component { path: path.to_path_buf(), source };
    let component = host.component(files::read(path)?).map_err(unusable)?;
    Ok(served(path, component, options))
}

fn served(path: &Path, component: Component, options: &ServeOptions) -> Served {
    let manifest = component.inspection().manifest();
    let stem = || path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let name = manifest.map_or_else(stem, |manifest| manifest.name.clone());
    let asked = manifest.map(|manifest| manifest.limits).unwrap_or_default();
    let limits = Limits::default().with(&asked).with(&options.limits);
    Served { name, component, grants: options.grants.clone().into(), limits }
}
