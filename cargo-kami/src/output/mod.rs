//! The only place that writes to the terminal.

mod comparison;
mod component;
pub mod describe;
mod granted;
mod hit;
mod info;
mod installed;
pub mod logging;
mod message;
mod paragraph;
mod progress;
mod publishing;
mod registry;
mod repaired;
mod settings;
mod shell;
mod signing;
mod stream;
mod visible;

pub use comparison::{ChangeMessage, ComparisonMessage};
pub use component::{ComponentBuilt, ComponentInspected, ComponentMessage};
pub use granted::{FolderMessage, GrantedMessage, GrantsMessage, ToolGrants};
pub use hit::{HitMessage, PackageFound};
pub use info::{InfoMessage, PackageInfo, ReleaseMessage};
pub use installed::{InstalledMessage, ToolInstalled, ToolListed, ToolUninstalled, ToolVerified};
pub use message::{ErrorMessage, FindingMessage, Message};
pub(crate) use paragraph::first_paragraph;
pub use progress::Step;
pub use publishing::{AmendedMessage, OutcomeMessage, OwnersMessage, PublishedMessage};
pub use registry::{ListedRegistryMessage, RegistryAdded, RegistryListed, RegistryMade, RegistryMessage};
pub use repaired::{RepairMessage, StoreRepaired};
pub use settings::{MessageFormat, Settings, Verbosity};
pub use shell::{OutputError, Shell};
pub use signing::{FileSigned, FileVerified, KeyMade};
pub use stream::Buffer;
pub use visible::visible;
