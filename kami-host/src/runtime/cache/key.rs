//! What compiled code belongs to.

use crate::runtime::Profile;
use sha2::{Digest, Sha256};
use std::hash::{Hash, Hasher};
use wasmtime::Engine;

/// Names compiled code after all it depends on: the component, the profile, and the engine with its version and settings.
pub(crate) struct CacheKey(String);

impl CacheKey {
    /// The key of a component's code; `digest` is `sha256:` and hexadecimal.
    pub(crate) fn new(digest: &str, profile: Profile, engine: &Engine) -> Self {
        let mut compatibility = Compatibility(Sha256::new());
        engine.precompile_compatibility_hash().hash(&mut compatibility);
        let engine: String = hex::encode(compatibility.0.finalize()).chars().take(16).collect();
        let digest = digest.strip_prefix("sha256:").unwrap_or(digest);
        Self(format!("{digest}-{}-{engine}", profile.name()))
    }

    pub(crate) fn name(&self) -> &str {
        &self.0
    }
}

/// SHA-256 as a [`Hasher`]: the standard one may change from one compiler to the next.
struct Compatibility(Sha256);

impl Hasher for Compatibility {
    fn write(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    fn finish(&self) -> u64 {
        0
    }
}
