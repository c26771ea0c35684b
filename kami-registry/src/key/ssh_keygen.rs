//! Signing through `ssh-keygen`, and so through whatever agent, hardware or password manager it reaches.
#![expect(clippy::disallowed_methods, reason = "this module starts `ssh-keygen` and gives it files to work on")]

use super::{Namespace, PublicKey, Signature, SignatureError, Signer, SignerError};
use std::{
    fs, io,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

/// Signs by running `ssh-keygen -Y sign`. Where the key needs a passphrase no agent knows, `ssh-keygen` asks for it.
///
/// # Examples
/// ```no_run
/// use kami_registry::key::{Namespace, PublicKey, Signer, SshKeygen};
/// # let line = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILM+rvN+ot98qgEN796jTiQfZfG1KaT0PtFDJ/XFSqti";
/// let signer = SshKeygen::new("/home/alice/.ssh/id_ed25519.pub", PublicKey::parse(line)?);
/// let signature = signer.sign(Namespace::File, b"hello")?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct SshKeygen {
    file: PathBuf,
    public: PublicKey,
}

impl SshKeygen {
    /// Signs with a key whose private file or `.pub` file this is. An agent needs the `.pub` file only.
    ///
    /// # Examples
    /// See [`SshKeygen`].
    pub fn new(file: impl Into<PathBuf>, public: PublicKey) -> Self {
        Self { file: file.into(), public }
    }

    /// Gives the message as a file, so that standard input stays free for a passphrase.
    fn run(&self, namespace: Namespace, message: &Path) -> io::Result<Output> {
        let mut command = Command::new("ssh-keygen");
        command.args(["-Y", "sign", "-n", namespace.as_str(), "-f"]).arg(&self.file).arg(message);
        command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn()?.wait_with_output()
    }
}

impl Signer for SshKeygen {
    fn public(&self) -> &PublicKey {
        &self.public
    }

    fn sign(&self, namespace: Namespace, message: &[u8]) -> Result<Signature, SignerError> {
        let folder = tempfile::tempdir().map_err(SignerError::Program)?;
        let file = folder.path().join("message");
        fs::write(&file, message).map_err(SignerError::Program)?;
        let output = self.run(namespace, &file).map_err(SignerError::Program)?;
        if !output.status.success() {
            return Err(SignerError::Refused { message: said(&output.stderr) });
        }
        let text = fs::read_to_string(file.with_extension("sig")).map_err(SignerError::Program)?;
        let signature = Signature::from_armored(&text).map_err(SignerError::Answer)?;
        match signature.verify(namespace, message).map_err(SignerError::Answer)? {
            signer if *signer == self.public => Ok(signature),
            _ => Err(SignerError::Answer(SignatureError::Wrong)),
        }
    }
}

/// What it has said, on one line.
fn said(stderr: &[u8]) -> String {
    let text = String::from_utf8_lossy(stderr);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("Signing "));
    lines.collect::<Vec<_>>().join("; ")
}
