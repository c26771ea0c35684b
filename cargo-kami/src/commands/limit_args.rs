//! The flags that say how much a call may use.

use kami_host::domain::{ByteSize, RequestedLimits, Span};

/// How much a call may use at most.
#[derive(clap::Args, Clone, Debug, Default)]
#[command(next_help_heading = "Grants and limits")]
pub struct LimitArgs {
    /// Memory a call may use at most, such as `64 MiB`
    #[arg(long, value_name = "SIZE")]
    memory: Option<ByteSize>,
    /// Time a call may take at most, such as `5 s`
    #[arg(long, value_name = "SPAN")]
    time: Option<Span>,
    /// Size a call's answer may have at most, such as `1 MiB`
    #[arg(long, value_name = "SIZE")]
    output: Option<ByteSize>,
}

impl LimitArgs {
    /// The limits that are set, to go before those the component asks for.
    ///
    /// # Examples
    /// ```
    /// assert!(cargo_kami::commands::limit_args::LimitArgs::default().limits().is_empty());
    /// ```
    pub fn limits(&self) -> RequestedLimits {
        RequestedLimits { memory: self.memory, time: self.time, output: self.output }
    }
}
