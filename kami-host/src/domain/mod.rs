//! What tools, capabilities, grants, limits and answers *are*: pure values, without files, clocks or WebAssembly.

mod address;
mod annotations;
mod beyond;
mod capabilities;
mod content;
mod event;
mod granting;
mod grants;
mod level;
mod limits;
mod manifest;
mod name;
mod origin;
mod quantity;
mod question;
mod tool;
mod ungranted;
mod usage;

pub use address::is_public;
pub use annotations::Annotations;
pub use capabilities::{Capabilities, EnvRequest, FsAccess, FsRequest, McpRequest, NetRequest};
pub use content::{Blob, Content, Output, ResourceContents, ResourceLink};
pub use event::{Denial, Event, EventSink, Ignore};
pub use granting::Granting;
pub use grants::{DirGrant, DirGrantError, Grants};
pub use level::Level;
pub use limits::{Limits, RequestedLimits};
pub use manifest::{ABI, BuildRecord, MANIFEST_SECTION, MANIFEST_VERSION, Manifest, ManifestError, PREDECESSOR_ABI};
pub use name::{NameError, check_component_name, check_tool_name};
pub use origin::{HostPattern, Origin, OriginError, Scheme};
pub use quantity::{ByteSize, QuantityError, Span};
pub use question::{Answer, ClientCapabilities, Entry, InputRequired, Question, Request};
pub use tool::Tool;
pub use ungranted::Ungranted;
pub use usage::Usage;
