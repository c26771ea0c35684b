//! Why a file is not a component that can be used.

use crate::domain::{DocumentsError, ManifestError};

/// Why a file is not a component that can be used.
///
/// # Examples
/// ```
/// let error = kami_host::Inspection::read(b"#!/bin/sh").map(|_| ()).map_err(|error| error.code());
/// assert_eq!(error, Err("not-wasm"));
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum InspectError {
    /// The file does not start as WebAssembly does.
    #[error("this is not a WebAssembly file")]
    NotWasm,
    /// A core module: the older format, without typed interfaces.
    #[error("this is a core WebAssembly module, not a component")]
    CoreModule,
    /// The file ends too early or holds what cannot be read.
    #[error("the component is broken at byte {offset}: {message}")]
    Broken {
        /// Where, counted from the start of the file.
        offset: usize,
        /// What was found or missing there.
        message: String,
    },
    /// The manifest section cannot be read.
    #[error("the component carries a manifest that cannot be used")]
    Manifest(#[from] ManifestError),
    /// The section with resources and prompts cannot be read.
    #[error("the component carries resources or prompts that cannot be used")]
    Documents(#[from] DocumentsError),
}

impl InspectError {
    /// What to do about it.
    ///
    /// # Examples
    /// ```
    /// assert!(kami_host::InspectError::CoreModule.hint().contains("wasm32-wasip2"));
    /// ```
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NotWasm => "give the path of a `.wasm` file, as `cargo kami build` writes it to `target/kami/`",
            Self::CoreModule => "build it for the target `wasm32-wasip2`, as `cargo kami build` does",
            Self::Broken { .. } => "the file is damaged or incomplete: build or download it again",
            Self::Manifest(ManifestError::Newer { .. }) | Self::Documents(DocumentsError::Newer { .. }) => {
                "install the newest cargo-kami: `cargo install cargo-kami`"
            }
            Self::Manifest(_) | Self::Documents(_) => "build the component again with `cargo kami build`",
        }
    }

    /// A stable name for it.
    ///
    /// # Examples
    /// ```
    /// assert_eq!(kami_host::InspectError::CoreModule.code(), "core-module");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotWasm => "not-wasm",
            Self::CoreModule => "core-module",
            Self::Broken { .. } => "component-broken",
            Self::Manifest(_) => "manifest-unusable",
            Self::Documents(_) => "documents-unusable",
        }
    }
}

impl From<wasmparser::BinaryReaderError> for InspectError {
    fn from(error: wasmparser::BinaryReaderError) -> Self {
        Self::Broken { offset: error.offset(), message: error.message().to_owned() }
    }
}
