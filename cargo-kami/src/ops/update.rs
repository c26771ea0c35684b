//! Updates installed tools, each by itself: what goes wrong with one does not keep the others.

use super::{InstallQuestion, ToolsError, installed::selected, registry::AskedRegistries, user_settings};
use crate::settings::KnownRegistries;
use work::Work;

mod elsewhere;
pub(super) mod newer;
mod options;
mod outcome;
mod work;

pub use options::{Practice, UpdateOptions};
pub use outcome::{ToolUpdate, UpdateEvent, UpdateOutcome};

type Tell<'a> = &'a (dyn Fn(UpdateEvent<'_>) + Sync);
type Ask<'a> = &'a (dyn Fn(InstallQuestion<'_>) -> Option<bool> + Sync);

/// Brings installed tools of registries to the newest release that is trusted, and those from the web to what is there now;
/// grants, names and counts stay. What is pinned, and what is from a file, is left alone. A registry out of reach is taken as it was when it was reached last.
///
/// # Errors
/// When a tool is not installed, or the store, the settings or the trust file cannot be read. What goes wrong with one tool
/// stands in its [`ToolUpdate`].
///
/// # Examples
/// ```no_run
/// # async fn example(options: &cargo_kami::ops::UpdateOptions) -> Result<(), cargo_kami::ops::ToolsError> {
/// for update in cargo_kami::ops::update(options, &|_event| (), &|_question| None).await? {
///     println!("{}: {:?}", update.before.name, update.outcome);
/// }
/// # Ok(()) }
/// ```
pub async fn update(options: &UpdateOptions, tell: Tell<'_>, ask: Ask<'_>) -> Result<Vec<ToolUpdate>, ToolsError> {
    let tools = selected(&options.store, &options.tools)?;
    let registries = AskedRegistries::new(KnownRegistries::new(user_settings()?));
    let mut work = Work { options, registries, trust: options.vetting.store.read()?, tell, ask };
    let mut updates = Vec::new();
    for before in tools {
        let mut findings = Vec::new();
        let outcome = work.update(&before, &mut findings).await.unwrap_or_else(UpdateOutcome::Failed);
        let update = ToolUpdate { before, findings, outcome };
        tell(UpdateEvent::Settled(&update));
        updates.push(update);
    }
    Ok(updates)
}
