//! What the errors are called, and what the process ends with.

use super::{InstallError, hint};
use crate::{Diagnostic, Exit};

impl InstallError {
    /// The error of somebody else that this one only passes on.
    fn inner(&self) -> Option<&dyn Diagnostic> {
        Some(match self {
            Self::Component(error) => error,
            Self::Signature(error) => error,
            Self::Web(error) => error,
            Self::Package(error) => error,
            Self::Grant(error) => error,
            Self::Store(error) => error,
            _ => return None,
        })
    }
}

impl Diagnostic for InstallError {
    fn code(&self) -> &'static str {
        match self {
            Self::Component(error) => error.code(),
            Self::TooLarge { .. } => "component-too-large",
            Self::Name(_) => "install-name",
            Self::NameTaken { .. } => "name-taken",
            Self::Undeclared { .. } => "import-undeclared",
            Self::Unsigned { .. } => "unsigned",
            Self::Signature(error) => error.code(),
            Self::OtherSigner { .. } => "signer-other",
            Self::Web(error) => error.code(),
            Self::Package(error) => error.code(),
            Self::Grant(error) => error.code(),
            Self::Unasked { .. } => "install-unasked",
            Self::Growth { .. } => "growth-refused",
            Self::Older { .. } => "install-older",
            Self::Pinned { .. } => "tool-pinned",
            Self::Elsewhere { .. } => "pin-elsewhere",
            Self::Forgotten { .. } => "tool-registry-unknown",
            Self::Declined { .. } => "install-declined",
            Self::Load(error) => error.code(),
            Self::Host(error) => error.code(),
            Self::Store(error) => error.code(),
        }
    }

    fn hint(&self) -> Option<String> {
        self.inner().map_or_else(|| hint::of(self), Diagnostic::hint)
    }

    fn exit(&self) -> Exit {
        match self {
            Self::Component(error) => error.exit(),
            Self::Signature(error) => error.exit(),
            Self::Web(error) => error.exit(),
            Self::Package(error) => error.exit(),
            Self::Grant(error) => error.exit(),
            Self::Store(error) => error.exit(),
            Self::Name(_) | Self::NameTaken { .. } | Self::Elsewhere { .. } => Exit::Usage,
            Self::Undeclared { .. } | Self::Unsigned { .. } | Self::OtherSigner { .. } => Exit::No,
            Self::Unasked { .. } | Self::Declined { .. } => Exit::No,
            Self::Growth { .. } | Self::Older { .. } | Self::Pinned { .. } => Exit::No,
            Self::TooLarge { .. } | Self::Forgotten { .. } | Self::Load(_) | Self::Host(_) => Exit::CouldNot,
        }
    }
}
