//! One pass over a component's structure: its imports, its exports, and what decides how it is run.

use super::InspectError;
use serde::{Deserialize, Serialize};
use wasmparser::{
    CanonicalFunction, CanonicalOption, ComponentExternalKind, DataSectionReader, Encoding, MemorySectionReader,
    Parser, Payload,
};

/// The size of a page of memory in bytes.
const PAGE: u64 = 64 << 10;

/// What decides with which engine a component runs.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub(crate) struct Traits {
    /// Bytes of initial data in all its modules together.
    pub(crate) data: usize,
    /// Bytes of memory all its modules together start with.
    pub(crate) memory: u64,
    /// It uses the asynchronous part of the component model.
    pub(crate) asynchronous: bool,
}

/// What one pass finds.
#[derive(Debug, Default)]
pub(super) struct Scan {
    pub(super) imports: Vec<String>,
    pub(super) exports: Vec<String>,
    pub(super) traits: Traits,
}

impl Scan {
    /// Reads the structure; function bodies are skipped.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, InspectError> {
        check_preamble(bytes)?;
        let mut scan = Self::default();
        let mut depth = 0_usize;
        for payload in Parser::new(0).parse_all(bytes) {
            match payload? {
                Payload::Version { .. } => depth += 1,
                Payload::End(_) => depth = depth.saturating_sub(1),
                payload => scan.take(payload, depth)?,
            }
        }
        Ok(scan)
    }

    /// `depth` counts the components and modules the payload lies in.
    fn take(&mut self, payload: Payload<'_>, depth: usize) -> Result<(), InspectError> {
        let outermost = depth == 1;
        match payload {
            Payload::ComponentImportSection(section) if outermost => {
                for import in section {
                    self.imports.push(import?.name.name.to_owned());
                }
            }
            Payload::ComponentExportSection(section) if outermost => {
                for export in section {
                    let export = export?;
                    if export.kind != ComponentExternalKind::Type {
                        self.exports.push(export.name.name.to_owned());
                    }
                }
            }
            Payload::ComponentCanonicalSection(section) => {
                for function in section {
                    self.traits.asynchronous |= is_asynchronous(&function?);
                }
            }
            Payload::DataSection(section) => self.traits.data += data_size(section)?,
            Payload::MemorySection(section) => self.traits.memory += memory_size(section)?,
            _ => {}
        }
        Ok(())
    }
}

fn check_preamble(bytes: &[u8]) -> Result<(), InspectError> {
    let Some(rest) = bytes.strip_prefix(b"\0asm") else { return Err(InspectError::NotWasm) };
    if rest.len() < 4 {
        return Err(InspectError::Broken { offset: bytes.len(), message: "the file ends within its header".into() });
    }
    match Parser::new(0).parse_all(bytes).next() {
        Some(Ok(Payload::Version { encoding: Encoding::Module, .. })) => Err(InspectError::CoreModule),
        Some(Err(error)) => Err(error.into()),
        _ => Ok(()),
    }
}

fn data_size(section: DataSectionReader<'_>) -> Result<usize, InspectError> {
    let mut size = 0;
    for data in section {
        size += data?.data.len();
    }
    Ok(size)
}

fn memory_size(section: MemorySectionReader<'_>) -> Result<u64, InspectError> {
    let mut size = 0_u64;
    for memory in section {
        size = size.saturating_add(memory?.initial.saturating_mul(PAGE));
    }
    Ok(size)
}

fn is_asynchronous(function: &CanonicalFunction) -> bool {
    let has_async = |options: &[CanonicalOption]| {
        options.iter().any(|option| matches!(option, CanonicalOption::Async | CanonicalOption::Callback(_)))
    };
    match function {
        CanonicalFunction::Lift { options, .. } | CanonicalFunction::Lower { options, .. } => has_async(options),
        CanonicalFunction::ResourceNew { .. }
        | CanonicalFunction::ResourceDrop { .. }
        | CanonicalFunction::ResourceRep { .. } => false,
        _ => true,
    }
}
