//! The arguments of a test executable, as libtest takes them.

use std::num::NonZeroUsize;

/// What the arguments ask for.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Flags {
    /// Those that choose tests; libtest itself shall read them.
    pub(super) choosing: Vec<String>,
    /// Those that say what becomes of ignored tests.
    pub(super) ignored: Vec<String>,
    /// How many tests may run at a time.
    pub(super) threads: Option<NonZeroUsize>,
    /// Show what passing tests print, too.
    pub(super) output: bool,
    /// Do not run, list.
    pub(super) list: bool,
}

impl Flags {
    pub(super) fn read(arguments: &[String]) -> Self {
        let mut flags = Self::default();
        let mut arguments = arguments.iter();
        while let Some(argument) = arguments.next() {
            let (name, value) = argument.split_once('=').map_or((argument.as_str(), None), |(n, v)| (n, Some(v)));
            match name {
                "--nocapture" | "--no-capture" | "--show-output" => flags.output = true,
                "--quiet" | "-q" => {}
                "--list" => flags.list = true,
                "--test-threads" => {
                    let value = value.or_else(|| arguments.next().map(String::as_str));
                    flags.threads = value.and_then(|value| value.parse().ok());
                }
                "--format" | "--color" | "--logfile" if value.is_none() => drop(arguments.next()),
                "--format" | "--color" | "--logfile" => {}
                _ => flags.choose(argument),
            }
        }
        flags
    }

    fn choose(&mut self, argument: &str) {
        if argument == "--ignored" || argument == "--include-ignored" {
            self.ignored.push(argument.to_owned());
        }
        self.choosing.push(argument.to_owned());
    }
}

#[cfg(test)]
mod tests;
