//! A component on a host: inspected, compiled when first needed, called in fresh instances.

use super::{
    Call, CallError, Loaded, Outcome, Profile, Program, ProgramOutcome, Source, Work, Workshop, catalogue::Catalogue,
    host::Shared,
};
use crate::{domain::Tool, inspect::Inspection};
use std::sync::Arc;
use tokio::sync::OnceCell;

mod asking;

/// A component on a host. Cheap to clone; clones share the compiled code.
///
/// # Examples
/// ```
/// # async fn run(bytes: Vec<u8>) -> Result<(), Box<dyn std::error::Error>> {
/// let host = kami_host::Host::new(kami_host::HostOptions::default())?;
/// let component = host.component(bytes)?;
/// let outcome = component.call(kami_host::Call::new("greet", serde_json::Map::new())).await;
/// println!("{:?}", outcome.reply?);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Component {
    inner: Arc<Inner>,
}

struct Inner {
    shared: Arc<Shared>,
    inspection: Inspection,
    source: Source,
    loaded: OnceCell<Loaded>,
    catalogue: OnceCell<Catalogue>,
}

impl Component {
    pub(crate) fn new(shared: Arc<Shared>, inspection: Inspection, source: Source) -> Self {
        let catalogue = inspection.manifest().map(|manifest| Catalogue::new(&manifest.tools));
        let (loaded, catalogue) = (OnceCell::new(), OnceCell::new_with(catalogue));
        Self { inner: Arc::new(Inner { shared, inspection, source, loaded, catalogue }) }
    }

    /// What the file carries.
    ///
    /// # Examples
    /// ```
    /// let host = kami_host::Host::new(kami_host::HostOptions::default())?;
    /// let component = host.component(b"\0asm\x0d\0\x01\0".to_vec())?;
    /// assert_eq!(component.inspection().size(), 8);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn inspection(&self) -> &Inspection {
        &self.inner.inspection
    }

    /// The tools its manifest lists; none without a manifest.
    ///
    /// # Examples
    /// ```
    /// let host = kami_host::Host::new(kami_host::HostOptions::default())?;
    /// assert!(host.component(b"\0asm\x0d\0\x01\0".to_vec())?.tools().is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn tools(&self) -> &[Tool] {
        self.inner.inspection.manifest().map(|manifest| manifest.tools.as_slice()).unwrap_or_default()
    }

    /// Compiles the component now, or maps the code compiled earlier; otherwise the first call does so.
    ///
    /// # Errors
    /// When it cannot be compiled or needs what this host does not provide.
    ///
    /// # Examples
    /// ```
    /// # async fn run(component: kami_host::Component) -> Result<(), kami_host::CallError> {
    /// component.load().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub async fn load(&self) -> Result<(), CallError> {
        self.loaded().await.map(|_| ())
    }

    /// Calls one tool, or does what else the call is for, in a fresh instance.
    ///
    /// # Examples
    /// ```
    /// # async fn run(component: kami_host::Component) -> Result<(), kami_host::CallError> {
    /// let outcome = component.call(kami_host::Call::new("greet", serde_json::Map::new())).await;
    /// println!("{:?}", outcome.reply?);
    /// # Ok(())
    /// # }
    /// ```
    pub async fn call<W: Work>(&self, call: Call<W>) -> Outcome<W::Answer> {
        Box::pin(super::execute::call(self, call)).await
    }

    /// Runs the component as a program, as `wasi:cli/run` has it, in a fresh instance.
    ///
    /// # Examples
    /// ```
    /// # async fn run(tests: kami_host::Component) -> Result<(), kami_host::CallError> {
    /// let outcome = tests.run(kami_host::Program::new(["tests", "--list"])).await;
    /// println!("{}", outcome.stdout.text());
    /// # Ok(())
    /// # }
    /// ```
    pub async fn run(&self, program: Program) -> ProgramOutcome {
        Box::pin(super::program::run(self, program)).await
    }

    pub(super) fn shared(&self) -> &Arc<Shared> {
        &self.inner.shared
    }

    /// How many calls wait for a slot of its host, and which host that is.
    pub(crate) fn waiting(&self) -> (*const Shared, u32) {
        (Arc::as_ptr(&self.inner.shared), self.inner.shared.slots.waiting())
    }

    pub(super) fn workshop(&self) -> Result<&Workshop, CallError> {
        Ok(self.inner.shared.engines.get(Profile::of(self.inner.inspection.traits()))?)
    }

    pub(super) async fn loaded(&self) -> Result<&Loaded, CallError> {
        let Inner { shared, inspection, source, loaded, .. } = &*self.inner;
        loaded.get_or_try_init(|| Loaded::load(shared, inspection, source)).await
    }
}
