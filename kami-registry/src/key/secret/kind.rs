//! Of which kind a private key is: the one thing an encrypted key of any kind tells.

use crate::key::wire::split;
use base64::{Engine, engine::general_purpose::STANDARD};
use zeroize::Zeroizing;

const MAGIC: &[u8] = b"openssh-key-v1\0";

/// The kind as OpenSSH calls it, such as `ssh-rsa`.
pub(super) fn of(digits: &str) -> Option<String> {
    let bytes = Zeroizing::new(STANDARD.decode(digits).ok()?);
    let mut rest = bytes.strip_prefix(MAGIC)?;
    let _cipher_and_derivation = [split(&mut rest)?, split(&mut rest)?, split(&mut rest)?];
    let (_keys, mut rest) = rest.split_first_chunk::<4>()?;
    let kind = str::from_utf8(split(&mut split(&mut rest)?)?).ok()?;
    kind.bytes().all(|byte| byte.is_ascii_graphic()).then(|| kind.to_owned())
}
