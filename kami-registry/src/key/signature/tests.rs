//! Signatures as `ssh-keygen` made them, and what is not one.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{Namespace, Signature};
use crate::key::{SecretKey, Signer};
use proptest::prelude::{Strategy, any, prop_assert, proptest};

/// What `ssh-keygen -Y sign -n kami-log-v1` of OpenSSH 9.2 made of `{"v":1}`.
const BY_SSH_KEYGEN: &str = include_str!("tests/by_ssh_keygen.sig");

fn signed() -> Signature {
    SecretKey::generate("").unwrap().sign(Namespace::Log, b"{\"v\":1}").unwrap()
}

#[test]
fn test_signature_by_ssh_keygen_is_accepted() {
    let signature = Signature::from_armored(BY_SSH_KEYGEN).unwrap();

    let signer = signature.verify(Namespace::Log, b"{\"v\":1}").unwrap();

    assert_eq!(signer.fingerprint().to_string(), "SHA256:70fn8xC8c0SrchYfdCdHOSEE5IScao6jEMKhn8Za0P4");
}

#[test]
fn test_signature_by_ssh_keygen_is_written_back_as_it_was() {
    let signature = Signature::from_armored(BY_SSH_KEYGEN).unwrap();

    let written = signature.to_armored();

    assert_eq!(written, BY_SSH_KEYGEN);
}

#[test]
fn test_armor_with_other_line_breaks_is_accepted() {
    let windows = BY_SSH_KEYGEN.replace('\n', "\r\n");

    let signature = Signature::from_armored(&windows);

    assert_eq!(signature, Signature::from_armored(BY_SSH_KEYGEN));
}

#[test]
fn test_signature_of_another_namespace_is_refused() {
    let signature = Signature::from_armored(include_str!("tests/namespace_git.sig")).unwrap();

    let error = signature.verify(Namespace::Log, b"{\"v\":1}").unwrap_err();

    assert_eq!(error.to_string(), "the signature is for `git`, not for `kami-log-v1`");
}

#[test]
fn test_signature_over_sha256_is_refused() {
    let error = Signature::from_armored(include_str!("tests/sha256.sig")).unwrap_err();

    assert_eq!(error.to_string(), "the signature is over `sha256`, not `sha512`");
}

#[test]
fn test_signature_by_an_ecdsa_key_is_refused() {
    let error = Signature::from_armored(include_str!("tests/ecdsa.sig")).unwrap_err();

    assert_eq!(error.code(), "signature-algorithm");
}

#[test]
fn test_signature_in_the_name_of_another_key_is_refused() {
    let [mut mallory, alice] = [signed(), signed()];
    mallory.signer = alice.signer;

    let error = mallory.verify(Namespace::Log, b"{\"v\":1}").unwrap_err();

    assert_eq!(error.code(), "signature-wrong");
}

#[test]
fn test_signature_with_bytes_after_it_is_refused() {
    let longer = [signed().blob(), vec![0]].concat();

    let error = Signature::read(&longer).unwrap_err();

    assert_eq!(error.code(), "signature-malformed");
}

fn flip(bytes: &mut [u8], bit: usize) {
    *bytes.get_mut(bit / 8).unwrap() ^= 1 << (bit % 8);
}

#[test]
fn test_signature_with_any_bit_flipped_is_refused() {
    let blob = signed().blob();
    for bit in 0..blob.len() * 8 {
        let mut changed = blob.clone();
        flip(&mut changed, bit);

        let verified = Signature::read(&changed).and_then(|it| it.verify(Namespace::Log, b"{\"v\":1}").cloned());

        assert!(verified.is_err(), "bit {bit}");
    }
}

/// A message and one of its bits.
fn message_and_bit() -> impl Strategy<Value = (Vec<u8>, usize)> {
    proptest::collection::vec(any::<u8>(), 1..200).prop_flat_map(|message| {
        let bits = 0..message.len() * 8;
        (proptest::strategy::Just(message), bits)
    })
}

proptest! {
    #[test]
    fn test_message_with_a_flipped_bit_is_refused((message, bit) in message_and_bit()) {
        let signature = SecretKey::generate("").unwrap().sign(Namespace::File, &message).unwrap();
        let mut changed = message;
        flip(&mut changed, bit);

        let verified = signature.verify(Namespace::File, &changed);

        prop_assert!(verified.is_err());
    }

    #[test]
    fn test_bytes_of_any_kind_never_break_the_reader(bytes: Vec<u8>) {
        let read = Signature::read(&[b"SSHSIG\0\0\0\x01".as_slice(), &bytes].concat());

        prop_assert!(read.is_err());
    }
}
