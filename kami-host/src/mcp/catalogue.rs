//! The tools of all served components, each under a name of its own.

use super::{CatalogueError, Notice, Served, documents::Documents, names, offer::offer};
use crate::domain::{Principal, TaskSupport, Tool};
use std::{borrow::Cow, collections::HashMap, sync::Arc};

/// One tool as clients see it, and where it comes from.
pub(super) struct Entry {
    /// The tool in the protocol's shape, under the name clients call it by.
    pub(super) offered: rmcp::model::Tool,
    /// The component's own name for it.
    pub(super) tool: String,
    /// Whether calls of it may go on as tasks.
    pub(super) task: TaskSupport,
    /// The component.
    pub(super) served: Arc<Served>,
}

impl Entry {
    /// Whether this one may know and call it.
    pub(super) fn is_for(&self, caller: Option<&Principal>) -> bool {
        let own = (&*self.served.name, &*self.tool);
        caller.is_none_or(|caller| caller.tools.allows(own, &self.offered.name))
    }
}

/// The tools, resources and prompts of all served components, in the order of the components and of what each has.
///
/// # Examples
/// ```
/// # #[tokio::main(flavor = "current_thread")] async fn main() -> Result<(), kami_host::mcp::CatalogueError> {
/// let empty = kami_host::mcp::Catalogue::new(Vec::new()).await?;
/// assert_eq!(empty.names().count(), 0);
/// # Ok(()) }
/// ```
#[derive(Default)]
pub struct Catalogue {
    entries: Vec<Entry>,
    index: HashMap<String, usize>,
    pub(super) documents: Documents,
    notices: Vec<Notice>,
}

impl Catalogue {
    /// Collects the tools from the manifests. Only a component without a manifest is compiled, and asked.
    ///
    /// # Errors
    /// When a component without a manifest cannot be asked for its tools.
    ///
    /// # Examples
    /// ```
    /// # async fn catalogue(served: kami_host::mcp::Served) -> Result<(), kami_host::mcp::CatalogueError> {
    /// for notice in kami_host::mcp::Catalogue::new(vec![served]).await?.notices() {
    ///     eprintln!("warning: {notice}");
    /// }
    /// # Ok(()) }
    /// ```
    pub async fn new(served: Vec<Served>) -> Result<Self, CatalogueError> {
        let mut catalogue = Self::default();
        for served in served {
            let served = Arc::new(served);
            let listing = served.listing().await?;
            catalogue.documents.add(&served, &listing, &mut catalogue.notices);
            for tool in listing.tools {
                catalogue.add(&served, tool);
            }
        }
        catalogue.name();
        catalogue.documents.name(&mut catalogue.notices);
        Ok(catalogue)
    }

    /// The names clients see, in order.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_host::mcp::Catalogue::default().names().next().is_none());
    /// ```
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| &*entry.offered.name)
    }

    /// What the operator should know.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_host::mcp::Catalogue::default().notices().is_empty());
    /// ```
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub(super) fn find(&self, name: &str) -> Option<&Entry> {
        self.index.get(name).and_then(|at| self.entries.get(*at))
    }

    /// Whether any call may go on as a task.
    pub(super) fn has_tasks(&self) -> bool {
        self.entries.iter().any(|entry| !entry.task.is_forbidden())
    }

    /// Whether it is made of the same components, for all clients can tell.
    pub(super) fn looks_like(&self, other: &Self) -> bool {
        self.tools_look_like(other) && self.documents.come_from(&other.documents)
    }

    /// Whether clients see the same tools.
    pub(super) fn tools_look_like(&self, other: &Self) -> bool {
        self.entries.iter().map(|entry| &entry.offered).eq(other.entries.iter().map(|entry| &entry.offered))
    }

    fn add(&mut self, served: &Arc<Served>, tool: Tool) {
        match offer(&tool) {
            Ok(offered) => {
                self.entries.push(Entry { offered, task: tool.task, tool: tool.name, served: served.clone() });
            }
            Err(fault) => {
                self.notices.push(Notice::LeftOut { component: served.name.clone(), tool: tool.name, fault });
            }
        }
    }

    fn name(&mut self) {
        let own: Vec<(&str, &str)> = self.entries.iter().map(|entry| (&*entry.served.name, &*entry.tool)).collect();
        let names = names::unique(&own);
        for (at, (entry, name)) in self.entries.iter_mut().zip(names).enumerate() {
            if name != entry.tool {
                let (component, tool) = (entry.served.name.clone(), entry.tool.clone());
                self.notices.push(Notice::Renamed { component, tool, name: name.clone() });
            }
            entry.offered.name = Cow::Owned(name.clone());
            self.index.insert(name, at);
        }
    }
}
