//! Flags written down and read again.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use clap::Parser;

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    args: GrantArgs,
}

fn parsed(words: &[String]) -> GrantArgs {
    Line::try_parse_from(std::iter::once(&"kami".to_owned()).chain(words)).unwrap().args
}

#[test]
fn test_flags_written_down_mean_the_same_again() {
    let dir = tempfile::tempdir().unwrap();
    let folder = |guest: &str, mark: &str| format!("--dir={guest}={}{mark}", dir.path().display());
    let typed = [
        "--allow-net=https://*.example.com",
        "--env=KAMI_UNSET",
        "--env=B=c d",
        "--allow-mcp=sampling",
        "--memory=1100 KiB",
        "--time=90 s",
    ];
    let words: Vec<String> =
        typed.map(str::to_owned).into_iter().chain([folder("/a", ""), folder("/b", ":rw")]).collect();

    let flags = parsed(&words).flags().unwrap();
    let again = parsed(&flags);

    assert_eq!(again.flags().unwrap(), flags);
    assert_eq!((&again.env, &again.dir), (&parsed(&words).env, &parsed(&words).dir));
    assert_eq!(again.limits.limits(), parsed(&words).limits.limits());
    assert_eq!((&again.allow_net, &again.allow_mcp), (&parsed(&words).allow_net, &parsed(&words).allow_mcp));
}

#[test]
fn test_folder_with_a_name_like_a_mark_is_granted_to_read() {
    let grant = DirGrant { guest: "/a".to_owned(), host: "/srv/x:rw".into(), access: FsAccess::Read };

    let text = folder(&grant).unwrap();

    assert_eq!(text.parse::<DirGrant>().unwrap(), grant);
}
