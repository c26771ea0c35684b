//! `cargo kami token`.

use crate::{
    Exit, Failure,
    adapters::environment,
    ops::{self, TokenOptions},
    output::{Shell, TokenListed, TokenMade, TokenRevoked},
};
use clap::{Subcommand, ValueHint};
use kami_host::domain::{Rate, Share, ToolPattern};
use std::{num::NonZeroU32, path::PathBuf};

/// What to do about tokens.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Make a token, and print it once
    New(NewArgs),
    /// List whose tokens count
    List(FileArgs),
    /// Make a token worth nothing, also for servers that run
    Revoke(RevokeArgs),
}

#[derive(Debug, clap::Args)]
struct FileArgs {
    /// The file a server reads them from
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    token_file: PathBuf,
}

#[derive(Debug, clap::Args)]
struct NewArgs {
    /// Who gets it
    name: String,
    #[command(flatten)]
    file: FileArgs,
    /// Allow this tool and no others: a name, `COMPONENT/TOOL`, or with `*` for any characters [default: all]
    #[arg(long = "tool", value_name = "TOOL")]
    tools: Vec<ToolPattern>,
    /// How often whoever has it may send something, such as `60/min`
    #[arg(long, value_name = "RATE")]
    rate: Option<Rate>,
    /// How many calls they may have under way at once
    #[arg(long, value_name = "N")]
    max_concurrent: Option<NonZeroU32>,
}

#[derive(Debug, clap::Args)]
struct RevokeArgs {
    /// Whose it is
    name: String,
    #[command(flatten)]
    file: FileArgs,
}

/// Makes, lists or revokes tokens.
///
/// # Errors
/// When the file cannot be read or written, or has mistakes, or a name is taken or not there.
pub fn run(args: Args, shell: &Shell) -> Result<Exit, Failure> {
    match args.action {
        Action::New(args) => new(args, shell)?,
        Action::List(args) => list(&args, shell)?,
        Action::Revoke(args) => revoke(args, shell)?,
    }
    Ok(Exit::Done)
}

fn new(NewArgs { name, file, tools, rate, max_concurrent }: NewArgs, shell: &Shell) -> Result<(), Failure> {
    let options = TokenOptions { name, tools, share: Share { rate, concurrent: max_concurrent } };
    let token = ops::new_token(&file.token_file, &options)?;
    if shell.is_json() {
        shell.message(&TokenMade { name: options.name, path: file.token_file, token: token.to_string() });
        return Ok(());
    }
    let place = environment::shown(&file.token_file);
    shell.status("Made", format_args!("a token for `{}`; {place} holds what it is known by", options.name));
    shell.data(&token);
    shell.hint("this is the only time it is shown: hand it over in a way nobody else can read");
    Ok(())
}

fn list(args: &FileArgs, shell: &Shell) -> Result<(), Failure> {
    let listed: Vec<TokenListed> = ops::tokens(&args.token_file)?.iter().map(TokenListed::from).collect();
    if shell.is_json() {
        listed.iter().for_each(|token| shell.message(token));
        return Ok(());
    }
    let width = listed.iter().map(|token| token.name.len()).max().unwrap_or_default();
    for token in &listed {
        shell.data(&format!("{:width$}  {token}", token.name));
    }
    Ok(())
}

fn revoke(RevokeArgs { name, file }: RevokeArgs, shell: &Shell) -> Result<(), Failure> {
    ops::revoke_token(&file.token_file, &name)?;
    if shell.is_json() {
        shell.message(&TokenRevoked { name, path: file.token_file });
    } else {
        shell.status("Revoked", format_args!("the token of `{name}`"));
    }
    Ok(())
}
