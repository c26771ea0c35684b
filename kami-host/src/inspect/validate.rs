//! Full validation, as the component model's specification has it.

use super::{InspectError, scan::Scan};
use wasmparser::{Validator, WasmFeatures};

/// Checks every byte of a component: structure, types and function bodies.
///
/// # Errors
/// When the bytes are not a valid component.
///
/// # Examples
/// ```
/// kami_host::validate(b"\0asm\x0d\0\x01\0")?;
/// # Ok::<(), kami_host::InspectError>(())
/// ```
pub fn validate(bytes: &[u8]) -> Result<(), InspectError> {
    Scan::read(bytes)?;
    let features = WasmFeatures::default() | WasmFeatures::CM_ASYNC;
    Validator::new_with_features(features).validate_all(bytes)?;
    Ok(())
}
