//! A registry behind a real OpenSSH server.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{
    author::{Author, done, refused, shown},
    project::Project,
};
use kami_test_remotes::{Kind, Remote, Ssh, SshClient};
use kami_tests::Run;

/// A registry that is reached over ssh.
struct Place {
    remote: Remote,
    server: Ssh,
}

impl Place {
    fn new() -> Self {
        Self { remote: Remote::start(Kind::Folder).unwrap(), server: Ssh::start().unwrap() }
    }

    fn url(&self) -> String {
        self.server.url(&self.remote.path())
    }

    fn run(&self, author: &Author, client: SshClient, args: &[&str]) -> Run {
        author.command(args).env("GIT_SSH_COMMAND", self.server.command(client).unwrap()).output().unwrap().into()
    }

    /// Somebody who uses the registry under the name `acme`.
    fn user(&self) -> Author {
        let author = Author::new();
        done(self.run(&author, SshClient::Known, &["registry", "add", "acme", &self.url()]));
        author
    }

    /// Publishes the first version of a tool.
    fn publish(&self, author: &Author, client: SshClient) -> Run {
        let workshop = Project::FIRST.open();
        let manifest = workshop.manifest.to_str().unwrap();
        self.run(author, client, &["publish", "--no-verify", "--manifest-path", manifest])
    }
}

/// A registry that was made over ssh, and an author who uses it.
fn shop() -> (Author, Place) {
    let place = Place::new();
    let maker = Author::new();
    done(place.run(&maker, SshClient::Known, &["registry", "init", &place.url(), "--no-hook", "--name", "acme"]));
    (place.user(), place)
}

#[test]
fn test_ssh_registry_is_made_published_to_and_installed_from() {
    let (author, place) = shop();

    done(place.publish(&author, SshClient::Known));
    let user = place.user();
    let signer = ["install", "word-count", "--signer", &author.fingerprint()];
    done(place.run(&user, SshClient::Known, &signer));

    let ran = user.well(&["run", "word-count", "--arg", "text=two words"]);
    assert_eq!(ran.stdout, "{\n  \"result\": 2\n}\n");
}

#[test]
fn test_ssh_with_a_key_that_is_not_let_in_is_refused_and_changes_nothing() {
    let (author, place) = shop();
    let before = shown(&place.remote);

    let run = place.publish(&author, SshClient::Stranger);

    assert_eq!(refused(&run), (101, "remote-denied"), "{}", run.stderr);
    assert!(run.stderr.contains("Permission denied (publickey)"), "{}", run.stderr);
    assert_eq!(shown(&place.remote), before);
}

#[test]
fn test_ssh_to_a_server_with_another_key_is_refused_before_anything_is_sent() {
    let (author, place) = shop();
    let before = shown(&place.remote);

    let run = place.publish(&author, SshClient::Deceived);

    assert_eq!(refused(&run), (101, "remote-untrusted"), "{}", run.stderr);
    assert!(run.stderr.contains("Host key verification failed"), "{}", run.stderr);
    assert_eq!(shown(&place.remote), before);
}
