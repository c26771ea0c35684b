//! A component with what an operator lets it do.

use super::Tally;
use crate::{
    CallError, Component,
    domain::{Granting, Grants, Limits, Listing},
};
use std::sync::Arc;

/// A component to serve, with what it may touch and use.
///
/// # Examples
/// ```
/// use kami_host::{Component, domain::{Limits, Span}, mcp::Served};
/// fn hurried(component: Component) -> Served {
///     let limits = Limits { time: Span::new(std::time::Duration::from_millis(100)), ..Limits::default() };
///     Served { limits, ..Served::new("demo", component) }
/// }
/// ```
#[derive(Clone)]
pub struct Served {
    /// Names the component in logs, and in front of its tools where two components have tools of one name.
    pub name: String,
    /// The component itself.
    pub component: Component,
    /// What its calls may touch.
    pub grants: Arc<Grants>,
    /// What each of its calls may use.
    pub limits: Limits,
    /// How the operator would grant it more.
    pub granting: Granting,
    /// Where its calls are counted.
    pub tally: Arc<Tally>,
}

impl Served {
    /// A component that may touch nothing, with the default limits.
    ///
    /// # Examples
    /// ```
    /// use kami_host::{Host, HostOptions, mcp::Served};
    /// let component = Host::new(HostOptions::default())?.component(b"\0asm\x0d\0\x01\0".to_vec())?;
    /// assert!(Served::new("demo", component).grants.net.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(name: impl Into<String>, component: Component) -> Self {
        Self {
            name: name.into(),
            component,
            grants: Arc::new(Grants::default()),
            limits: Limits::default(),
            granting: Granting::default(),
            tally: Arc::default(),
        }
    }

    /// What the component offers, as its manifest says. Only one without a manifest is compiled, and asked.
    pub(super) async fn listing(&self) -> Result<Listing, CatalogueError> {
        if let Some(manifest) = self.component.inspection().manifest() {
            return Ok(manifest.clone().into_listing());
        }
        let broken = |source| CatalogueError { component: self.name.clone(), source };
        self.component.listing().await.map_err(broken)
    }
}

/// Why a component's tools cannot be known.
///
/// # Examples
/// ```
/// use kami_host::{CallError, mcp::CatalogueError};
/// let error = CatalogueError { component: "demo".into(), source: CallError::Exited };
/// assert_eq!(error.to_string(), "`demo` does not tell its tools");
/// ```
#[derive(Debug, thiserror::Error)]
#[error("`{component}` does not tell its tools")]
pub struct CatalogueError {
    /// The component, which carries no manifest.
    pub component: String,
    /// What happened when it was asked.
    pub source: CallError,
}
