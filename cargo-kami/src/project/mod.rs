//! The author's side of a component: `kami.toml`, templates, checks and the file that carries it all. Pure functions
//! over text and bytes.

mod agreement;
mod assemble;
pub mod compare;
mod component;
mod documents;
mod entry;
mod finding;
mod imports;
mod lint;
mod manifest;
mod release;
mod schema;
mod template;
mod tools;

pub use agreement::{GrantedTool, agreement};
pub(crate) use assemble::carry;
pub use assemble::{Package, assemble};
pub use component::is_component_manifest;
pub(crate) use documents::{Embedded, LARGEST, embed};
pub use entry::{EntryError, Origin, entry};
pub use finding::{Finding, Severity};
pub use imports::check_imports;
pub use lint::lint;
pub use manifest::{BuildSettings, Language, MANIFEST_FILE, ProjectManifest};
pub use release::{check_package, check_tools};
pub use template::{GuestSource, Template, is_guest_manifest};
pub use tools::{ProjectTool, ToolEntry, ToolsEditError, add_tool, remove_tool};
