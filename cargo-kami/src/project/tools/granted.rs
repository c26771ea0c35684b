//! Grants as a `kami.toml` has them.

use crate::grants::{StandingGrants, shown};
use kami_host::domain::RequestedLimits;
use std::fmt::Display;
use toml_edit::{Array, Value};

/// The keys of what is granted, with their values.
pub(super) fn granted(grants: &StandingGrants) -> Vec<(&'static str, Value)> {
    let StandingGrants { net, dirs, env, mcp, limits: RequestedLimits { memory, time, output } } = grants;
    let lists =
        [("net", list(net)), ("dirs", dirs.iter().map(shown).collect()), ("env", list(env)), ("mcp", list(mcp))];
    let limits = [("memory", memory.map(text)), ("time", time.map(text)), ("output", output.map(text))];
    let lists = lists.into_iter().filter(|(_, list)| !list.is_empty()).map(|(key, list)| (key, list.into()));
    lists.chain(limits.into_iter().filter_map(|(key, limit)| Some((key, limit?)))).collect()
}

fn list(items: &[impl Display]) -> Array {
    items.iter().map(ToString::to_string).collect()
}

fn text(limit: impl Display) -> Value {
    limit.to_string().into()
}
