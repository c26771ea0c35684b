//! Flags that go to cargo as they are.

use clap::Args;

/// Flags that go to `cargo build` as they are.
#[derive(Args, Debug, Default)]
#[command(next_help_heading = "Cargo")]
pub struct CargoArgs {
    /// Features to build with, separated by commas
    #[arg(short = 'F', long, value_name = "FEATURES")]
    features: Vec<String>,
    /// Build with all features
    #[arg(long)]
    all_features: bool,
    /// Build without the default features
    #[arg(long)]
    no_default_features: bool,
    /// Fail where Cargo.lock would have to change
    #[arg(long)]
    locked: bool,
    /// Stay off the network
    #[arg(long)]
    offline: bool,
}

impl CargoArgs {
    /// The same flags, as cargo wants them.
    ///
    /// # Examples
    /// ```
    /// assert!(cargo_kami::commands::build::CargoArgs::default().arguments().is_empty());
    /// ```
    pub fn arguments(&self) -> Vec<String> {
        let features = self.features.iter().map(|features| format!("--features={features}"));
        let switches = [
            (self.all_features, "--all-features"),
            (self.no_default_features, "--no-default-features"),
            (self.locked, "--locked"),
            (self.offline, "--offline"),
        ];
        let switches = switches.into_iter().filter(|(set, _)| *set).map(|(_, flag)| flag.to_owned());
        features.chain(switches).collect()
    }
}
