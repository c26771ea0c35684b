//! `wasi:cli`, `wasi:filesystem`, `wasi:clocks` and `wasi:random`: granted folders and variables, nothing else.

use super::Stdio;
use crate::{
    domain::{FsAccess, Grants},
    runtime::CallState,
};
use std::{path::PathBuf, sync::Arc};
use wasmtime_wasi::{FsPerms, WasiCtx, WasiCtxBuilder, WasiCtxView, WasiView};

/// The most random bytes a component gets at once.
const RANDOM: u64 = 1 << 20;

/// A granted folder cannot be opened.
#[derive(Debug, thiserror::Error)]
#[error("the granted folder `{}` cannot be opened", path.display())]
pub(crate) struct DirUnusable {
    pub(crate) path: PathBuf,
    pub(crate) source: wasmtime::Error,
}

/// WASI as a component sees it. Made at the first host call: a pure tool never pays for it.
pub(crate) struct Wasi {
    grants: Arc<Grants>,
    args: Vec<String>,
    stdio: Stdio,
    made: Option<WasiCtx>,
}

impl Wasi {
    pub(crate) fn new(grants: Arc<Grants>, stdio: Stdio) -> Self {
        Self { grants, args: Vec::new(), stdio, made: None }
    }

    /// The command line of a program.
    pub(crate) fn set_args(&mut self, args: Vec<String>) {
        self.args = args;
    }

    /// Opens the granted folders, where there are any.
    pub(crate) fn open_dirs(&mut self) -> Result<(), DirUnusable> {
        if self.grants.dirs.is_empty() {
            return Ok(());
        }
        let mut builder = self.builder();
        for dir in &self.grants.dirs {
            let access = match dir.access {
                FsAccess::Read => FsPerms::ReadOnly,
                FsAccess::ReadWrite => FsPerms::ReadWrite,
            };
            builder
                .preopened_dir(&dir.host, &dir.guest, access)
                .map_err(|source| DirUnusable { path: dir.host.clone(), source })?;
        }
        self.made = Some(builder.build());
        Ok(())
    }

    fn builder(&self) -> WasiCtxBuilder {
        let mut builder = WasiCtxBuilder::new();
        builder.args(&self.args).envs(&self.grants.env).max_random_size(RANDOM);
        builder.stdout(self.stdio.stdout()).stderr(self.stdio.stderr());
        builder
    }

    fn ctx(&mut self) -> &mut WasiCtx {
        let made = self.made.take().unwrap_or_else(|| self.builder().build());
        self.made.insert(made)
    }
}

impl WasiView for CallState {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView { ctx: self.wasi.ctx(), table: &mut self.table }
    }
}
