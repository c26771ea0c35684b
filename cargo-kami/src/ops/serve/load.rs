//! What to serve, from files, projects and the store.

use super::{
    ServeError, ServeEvent, ServeOptions, Slot, Stock, Watched,
    locked::{self, Locked},
};
use crate::{
    ops::{ComponentError, LockedProject, Named, resolve},
    store::StoreError,
};
use kami_host::{
    Component, Host,
    domain::{Capabilities, Limits},
    mcp::Served,
};
use std::path::Path;

/// All of it, in order.
pub(super) async fn all(
    options: &ServeOptions,
    host: &Host,
    tell: &(dyn Fn(ServeEvent) + Send + Sync),
) -> Result<Stock, ServeError> {
    let mut slots = placed(options, host, tell).await?;
    slots.extend(options.everything.iter().map(|_| Slot::Rest));
    let mut stock = Stock::new(host.clone(), options, slots, options.store().map(Watched::new));
    let troubles = stock.look(tell).map_err(ComponentError::from)?.unwrap_or_default();
    for trouble in troubles {
        // whoever is named has to be there
        match stock.is_placed(&trouble.name) {
            true => return Err(trouble.error.into()),
            false => tell(ServeEvent::Trouble(trouble)),
        }
    }
    match stock.absent() {
        Some(name) => {
            Err(ComponentError::from(StoreError::Unknown { name: name.to_owned(), known: Vec::new() }).into())
        }
        None => Ok(stock),
    }
}

/// What is named, in its order.
async fn placed(
    options: &ServeOptions,
    host: &Host,
    tell: &(dyn Fn(ServeEvent) + Send + Sync),
) -> Result<Vec<Slot>, ComponentError> {
    let mut slots = Vec::new();
    for named in &options.components {
        let project = locked::project(named, options)?;
        match (named, &project) {
            (Named::Installed { name, .. }, _) => slots.push(Slot::Installed(name.clone())),
            (Named::Path(path), project) if project.as_ref().is_none_or(LockedProject::is_component) => {
                slots.push(Slot::Fixed(Box::new(fixed(path, host, options, tell).await?)));
            }
            _ => {}
        }
        if project.is_some() {
            slots.push(Slot::Locked(Box::new(Locked::load(named, options, host, tell)?)));
        }
    }
    Ok(slots)
}

async fn fixed(
    path: &Path,
    host: &Host,
    options: &ServeOptions,
    tell: &(dyn Fn(ServeEvent) + Send + Sync),
) -> Result<Served, ComponentError> {
    let is_project = path.is_dir();
    if is_project {
        tell(ServeEvent::Building(path.to_owned()));
    }
    let (path, bytes) = resolve(path, &|event| tell(ServeEvent::Build(event))).await?;
    let unusable = |source| ComponentError::Unusable { path: path.clone(), source };
    let mut served = served(&path, host.component(bytes).map_err(unusable)?, options);
    if is_project {
        grant_own(&mut served);
    }
    Ok(served)
}

fn served(path: &Path, component: Component, options: &ServeOptions) -> Served {
    let manifest = component.inspection().manifest();
    let stem = || path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let name = manifest.map_or_else(stem, |manifest| manifest.name.clone());
    let asked = manifest.map(|manifest| manifest.limits).unwrap_or_default();
    let limits = Limits::default().with(&asked).with(&options.limits);
    Served { grants: options.grants.clone().into(), limits, ..Served::new(name, component) }
}

/// One's own project gets the origins it asks for, and may ask the client for what it says; folders and values are always named by the person.
fn grant_own(served: &mut Served) {
    let Some(manifest) = served.component.inspection().manifest() else { return };
    let Capabilities { net, mcp, .. } = &manifest.capabilities;
    let mut grants = (*served.grants).clone();
    grants.net.extend(net.iter().map(|request| request.origin.clone()));
    grants.mcp.extend(mcp);
    served.grants = grants.into();
}
