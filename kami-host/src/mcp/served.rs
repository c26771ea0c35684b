//! A component with what an operator lets it do.

use crate::{
    CallError, Component,
    domain::{Grants, Limits, Tool},
};
use std::sync::Arc;

/// A component to serve, with what it may touch and use.
///
/// # Examples
/// ```
/// use kami_host::{Component, domain::{Grants, Limits}, mcp::Served};
/// fn with_nothing_granted(name: &str, component: Component) -> Served {
///     Served { name: name.to_owned(), component, grants: Grants::default().into(), limits: Limits::default() }
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
}

impl Served {
    pub(super) async fn tools(&self) -> Result<Vec<Tool>, CatalogueError> {
        if self.component.inspection().manifest().is_some() {
            return Ok(self.component.tools().to_vec());
        }
        let broken = |source| CatalogueError { component: self.name.clone(), source };
        self.component.list().await.map_err(broken)
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
