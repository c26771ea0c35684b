//! Finds packages in a registry.

use super::{ReachOptions, Reached, RegistryError, reach::reach, search_path};
use kami_registry::{
    PackageName, Timestamp,
    log::{Log, Release, ReleaseState},
    search::{Query, search},
};
use semver::Version;

/// What to find, and where.
///
/// # Examples
/// ```
/// use cargo_kami::ops::FindOptions;
/// let options = FindOptions { query: "grep".into(), limit: 20, reach: Default::default() };
/// assert_eq!(options.limit, 20);
/// ```
#[derive(Clone, Debug)]
pub struct FindOptions {
    /// Words, as a person types them.
    pub query: String,
    /// How many packages at most.
    pub limit: usize,
    /// In which registry.
    pub reach: ReachOptions,
}

/// A package that was found; all of it is from its verified log.
///
/// # Examples
/// See [`FindOptions`].
#[derive(Clone, Debug)]
pub struct Hit {
    /// Its name.
    pub name: PackageName,
    /// The version that would be installed.
    pub version: Version,
    /// When that was published.
    pub time: Timestamp,
    /// What it is for.
    pub description: String,
    /// The names of its tools.
    pub tools: Vec<String>,
}

/// Finds packages, the best first. `tell` hears how many packages had to be read before, of how many.
///
/// # Errors
/// When there is no such registry, or nothing of it was ever accepted.
///
/// # Examples
/// ```no_run
/// use cargo_kami::ops::{FindOptions, find_packages};
/// let options = FindOptions { query: "grep".into(), limit: 20, reach: Default::default() };
/// let (_, hits) = find_packages(&options, &|_, _| {})?;
/// println!("{} packages", hits.len());
/// # Ok::<(), cargo_kami::ops::RegistryError>(())
/// ```
pub fn find_packages(options: &FindOptions, tell: &dyn Fn(usize, usize)) -> Result<(Reached, Vec<Hit>), RegistryError> {
    let reached = reach(&options.reach)?;
    let query = Query { text: &options.query, limit: options.limit };
    let names = search(&search_path(&reached.registry.id)?, &reached.index, query, tell)?;
    let mut hits = Vec::new();
    for name in names {
        hits.extend(newest(&reached.index.log(&name)?).map(|release| hit(name, release)));
    }
    Ok((reached, hits))
}

/// The version that would be installed; packages without one are not shown.
fn newest(log: &Log) -> Option<&Release> {
    log.releases()
        .iter()
        .filter(|release| release.state == ReleaseState::Listed)
        .max_by_key(|release| (release.version().pre.is_empty(), release.version()))
}

fn hit(name: PackageName, release: &Release) -> Hit {
    let tools = release.publish.tools.iter().map(|tool| tool.name.clone()).collect();
    let description = release.publish.description.clone().unwrap_or_default();
    Hit { name, version: release.version().clone(), time: release.time, description, tools }
}
