//! The kinds of engine components run on.

use crate::inspect::Traits;

/// The most initial data a component may have to be copied rather than mapped. Copying 20 KB halves the time of a call,
/// copying 200 KB adds a sixth to it: `cargo bench -p kami-tests --bench host` shows both.
const SMALL_DATA: usize = 128 << 10;

/// The most memory a component may start with to keep it from call to call, wiped, in bytes.
pub(crate) const COMPACT_MEMORY: usize = 384 << 10;

/// How an engine is set up. Compiled code fits only the profile it was compiled for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Profile {
    /// Little memory altogether: wiping it costs less than giving the pages back and faulting them in again. What
    /// `cargo kami build` links has this size.
    Compact,
    /// Little initial data: copied into each instance, which costs less than mapping it.
    Small,
    /// Whole language runtimes: their data is mapped copy-on-write.
    Large,
    /// Components that use the asynchronous part of the component model.
    Async,
}

impl Profile {
    /// All of them, in the order of their numbers.
    pub(crate) const ALL: [Self; 4] = [Self::Compact, Self::Small, Self::Large, Self::Async];

    /// The one a component needs.
    pub(crate) fn of(traits: Traits) -> Self {
        match traits {
            Traits { asynchronous: true, .. } => Self::Async,
            Traits { data, .. } if data > SMALL_DATA => Self::Large,
            Traits { memory, .. } if memory <= COMPACT_MEMORY as u64 => Self::Compact,
            Traits { .. } => Self::Small,
        }
    }

    /// Its name, as part of the names of cached files.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Compact => "compact",
            Self::Small => "small",
            Self::Large => "large",
            Self::Async => "async",
        }
    }
}
