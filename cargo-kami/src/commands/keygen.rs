//! `cargo kami keygen`.

use crate::{
    Exit, Failure,
    adapters::environment,
    ops::{self, KeygenOptions, KeygenReport, Lock},
    output::{KeyMade, Shell},
    signing::KeyName,
};

/// Which key to make.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// What to call the key; `default` signs where no key is named
    #[arg(long, value_name = "NAME", default_value = "default")]
    name: String,
    /// Leave the key file unencrypted
    #[arg(long)]
    no_passphrase: bool,
    /// What the public key says about whose it is [default: the name of the user]
    #[arg(long, value_name = "TEXT")]
    comment: Option<String>,
}

/// Makes a key.
///
/// # Errors
/// When there is a key of that name, there is no passphrase for it, or it cannot be written.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    let name: KeyName = args.name.parse()?;
    let lock = if args.no_passphrase { Lock::Open } else { Lock::Passphrase };
    let options = KeygenOptions { name, comment: args.comment, lock };
    let report = ops::keygen(&options, &|prompt| shell.new_passphrase(prompt))?;
    print(&report, lock, shell);
    Ok(Exit::Done)
}

fn print(report: &KeygenReport, lock: Lock, shell: &Shell) {
    if shell.is_json() {
        return shell.message(&KeyMade::from(report));
    }
    let KeygenReport { name, path, public } = report;
    shell.status("Made", format_args!("the key `{name}` in {}: {}", environment::shown(path), public.fingerprint()));
    shell.data(&public.to_string());
    if lock == Lock::Open {
        shell.hint("whoever can read the file can sign as you: keep it where nobody else can");
    }
}
