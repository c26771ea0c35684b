//! The work itself: options in, a report or an error out, typed events on the way.

mod amend;
mod build;
mod connect_client;
mod grant;
mod host;
mod inspect;
mod install;
mod installed;
mod keygen;
mod named;
mod new;
mod package;
mod pin;
mod project;
mod publish;
mod registry;
mod repair;
mod requirement;
mod resolve;
mod run;
mod serve;
mod settings;
mod sign;
mod standing;
mod status;
mod test;
mod token;
mod tools_error;
mod update;
mod verify;
mod verify_tools;

pub use crate::grants::Consent;
pub use amend::{
    Amend, AmendError, AmendOutcome, AmendReport, Amendment, Dispatch, Owners, Since, Waiting, Who, owners, public_key,
};
use build::ask_what_it_offers;
pub use build::{BuildError, BuildEvent, BuildOptions, BuildReport, Revision, Source, build};
pub use connect_client::{
    ClientFile, ConnectError, ConnectOptions, ConnectReport, Written, client_file, connect_client, start,
};
pub use grant::{Allowance, GrantRefusal, grant, grants, revoke};
pub use inspect::{ComponentError, InspectReport, inspect};
pub use install::{
    InstallError, InstallEvent, InstallOptions, InstallQuestion, InstallReport, InstallSource, PackageSource, Pinning,
    Proposal, ReleaseError, Unsigned, WebError, WebPlace, WebSource, install,
};
pub use installed::{list, uninstall, used};
pub use keygen::{KeygenError, KeygenOptions, KeygenReport, Lock, keygen};
pub use named::Named;
pub use new::{NewError, NewOptions, NewReport, VersionControl, new};
pub use package::{PackageError, PackageSources, Tried, check_package, fetch_package};
pub use pin::{PinOptions, pin, pin_version, unpin};
pub use project::{
    AddedTool, LockedProject, Moved, Moves, Newcomer, ProjectEdit, ProjectError, SyncEvent, SyncOptions, SyncQuestion,
    SyncReport, project_here, sync,
};
pub use publish::{
    Delivery, FindSigners, PublishError, PublishEvent, PublishOptions, PublishReport, PublishSink, Rule, publish,
};
pub use registry::*;
pub use repair::{RepairReport, repair};
pub use resolve::resolve;
pub(crate) use run::argument_types;
pub use run::{
    ArgumentError, JsonText, Ownership, Remedy, RunError, RunOptions, RunReport, RunTarget, TargetError, run,
};
pub use serve::{Exposure, HttpPlace, OAuthError, ServeError, ServeEvent, ServeOptions, ServeSink, Trouble, serve};
pub use settings::{SettingsError, settings_path, user_settings};
pub use sign::{SignError, sign, signature_path};
pub use standing::{Ready, Valueless, ready};
pub use status::{RegistryStatus, StatusReport, ToolStatus, status};
pub use test::{
    ExecutableError, ExecutableEvent, ExecutableOptions, Finished, Tally, Tell, TestError, TestOptions, TestPlace,
    Verdict, run_tests, test,
};
pub use token::{TokenError, TokenOptions, new_token, revoke_token, tokens};
pub use tools_error::ToolsError;
pub use update::{Practice, ToolUpdate, UpdateEvent, UpdateOptions, UpdateOutcome, update};
use verify::verify_text;
pub use verify::{SignedBy, VerifyFileError, VerifyFileOptions, VerifyFileReport, verify_file};
pub use verify_tools::{VerifiedTool, VerifyToolsOptions, verify_tools};
