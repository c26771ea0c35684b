//! What one process has to publish.
#![expect(clippy::disallowed_methods, reason = "it starts processes, and passes them what to do")]

use crate::registry::{Outcome, open};
use kami_registry::{
    index::{Index, IndexOptions},
    key::{SecretKey, Signer},
    publish::{Change, Founders, Release, Writer},
};
use serde::{Deserialize, Serialize};
use std::{
    env, fs, io,
    path::PathBuf,
    process::{Child, Command, Stdio},
};

/// What one process has to publish: `count` versions of a package from `0.0.first` on.
#[derive(Debug, Deserialize, Serialize)]
pub(crate) struct Job {
    pub(crate) url: String,
    /// The local copy of the registry.
    pub(crate) copy: PathBuf,
    /// The file of the key.
    pub(crate) key: PathBuf,
    pub(crate) package: String,
    pub(crate) first: u64,
    pub(crate) count: u64,
}

const VARIABLE: &str = "KAMI_CROWD_JOB";

/// The size of a component.
const SIZE: usize = 20 << 10;

impl Job {
    /// The job this process was started with.
    pub(crate) fn given() -> Outcome<Option<Self>> {
        Ok(env::var(VARIABLE).ok().map(|job| serde_json::from_str(&job)).transpose()?)
    }

    /// Starts a process for it.
    pub(crate) fn start(&self) -> Outcome<Child> {
        let mut command = Command::new(env::current_exe()?);
        let command = command.env(VARIABLE, serde_json::to_string(self)?).stdout(Stdio::null());
        Ok(command.spawn()?)
    }

    /// Publishes. Versions that are there already are passed over.
    pub(crate) fn work(&self) -> Outcome {
        let transport = open(&self.url)?;
        let mut index = Index::open(IndexOptions::new(self.copy.clone()))?;
        let key = SecretKey::parse(&fs::read_to_string(&self.key)?, None)?;
        let (signers, owners) = ([&key as &dyn Signer], vec![key.public().clone()]);
        for number in self.first..self.first + self.count {
            let release = Release {
                publish: crate::registry::publish(number)?,
                component: &component(&self.package, number),
                founders: Some(Founders { owners: owners.clone(), threshold: 1 }),
            };
            let mut writer = Writer { signers: &signers, ..Writer::new(&mut index, &*transport) };
            writer.append(&self.package.parse()?, &Change::Release(Box::new(release)))?;
        }
        Ok(())
    }
}

/// The bytes of a version, which do not compress well.
pub(crate) fn component(package: &str, number: u64) -> Vec<u8> {
    let mut random = fastrand::Rng::with_seed(number);
    let start = format!("\0asm {package} {number}\n").into_bytes();
    start.into_iter().chain(std::iter::repeat_with(|| random.u8(..)).take(SIZE)).collect()
}

/// Waits for a process and tells how it failed.
pub(crate) fn wait(mut child: Child) -> Outcome {
    let status = child.wait()?;
    if status.success() { Ok(()) } else { Err(io::Error::other(format!("a process ended with {status}")).into()) }
}
