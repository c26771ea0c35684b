//! Signatures, in both directions.

use crate::stock::{Stock, Tested};
use kami_registry::key::{Namespace, PublicKey, SecretKey, Signature, Signer, SignerError, SshKeygen};

const USES: [Namespace; 3] = [Namespace::Log, Namespace::File, Namespace::Root];

/// A folder with a key `key` and its public half.
fn with_key() -> Result<(Stock, PublicKey), Box<dyn std::error::Error>> {
    let stock = Stock::new()?;
    stock.text(&["-q", "-t", "ed25519", "-N", "", "-C", "alice", "-f", "key"], b"")?;
    let public = PublicKey::parse(&stock.read("key.pub")?)?;
    Ok((stock, public))
}

#[test]
fn test_signature_of_ours_is_accepted_by_ssh_keygen() -> Tested {
    let stock = Stock::new()?;
    let alice = SecretKey::generate("alice")?;
    stock.write("signers", format!("alice {}\n", alice.public()))?;
    for namespace in USES {
        stock.write("sig", alice.sign(namespace, b"message")?.to_armored())?;

        let args = ["-Y", "verify", "-f", "signers", "-I", "alice", "-n", namespace.as_str(), "-s", "sig"];
        let verified = stock.text(&args, b"message")?;

        let fingerprint = alice.public().fingerprint();
        assert_eq!(verified, format!("Good \"{namespace}\" signature for alice with ED25519 key {fingerprint}\n"));
    }
    Ok(())
}

#[test]
fn test_signature_of_ours_is_refused_by_ssh_keygen_for_another_message() -> Tested {
    let stock = Stock::new()?;
    let alice = SecretKey::generate("alice")?;
    stock.write("signers", format!("alice {}\n", alice.public()))?;
    stock.write("sig", alice.sign(Namespace::File, b"message")?.to_armored())?;

    let args = ["-Y", "verify", "-f", "signers", "-I", "alice", "-n", "kami-file-v1", "-s", "sig"];
    let output = stock.run(&args, b"massage")?;

    assert!(!output.status.success());
    Ok(())
}

#[test]
fn test_signature_of_ssh_keygen_is_accepted_for_its_use_only() -> Tested {
    let (stock, public) = with_key()?;
    for namespace in USES {
        let text = stock.text(&["-Y", "sign", "-n", namespace.as_str(), "-f", "key"], b"message")?;
        let signature = Signature::from_armored(&text)?;

        let accepted = USES.map(|wanted| signature.verify(wanted, b"message").is_ok_and(|signer| *signer == public));

        assert_eq!(accepted, USES.map(|wanted| wanted == namespace));
    }
    Ok(())
}

#[test]
fn test_signature_of_ssh_keygen_is_byte_for_byte_the_one_of_the_same_key_here() -> Tested {
    let (stock, _) = with_key()?;
    let theirs = stock.text(&["-Y", "sign", "-n", "kami-log-v1", "-f", "key"], b"{\"v\":1}")?;
    let key = SecretKey::parse(&stock.read("key")?, None)?;

    let ours = key.sign(Namespace::Log, b"{\"v\":1}")?;

    assert_eq!(ours.to_armored(), theirs);
    Ok(())
}

#[test]
fn test_signing_through_ssh_keygen_gives_a_signature_that_counts() -> Tested {
    let (stock, public) = with_key()?;
    let signer = SshKeygen::new(stock.path("key"), public.clone());

    let signature = signer.sign(Namespace::Log, b"message")?;

    assert_eq!(signature.verify(Namespace::Log, b"message"), Ok(&public));
    Ok(())
}

#[test]
fn test_signing_through_ssh_keygen_without_a_key_tells_what_it_says() -> Tested {
    let (stock, public) = with_key()?;

    let error = SshKeygen::new(stock.path("gone"), public).sign(Namespace::Log, b"message").err();

    assert!(matches!(&error, Some(SignerError::Refused { message }) if message.contains("gone")), "{error:?}");
    Ok(())
}

#[test]
fn test_signing_through_ssh_keygen_with_another_key_than_asked_for_is_refused() -> Tested {
    let (stock, _) = with_key()?;
    let other = SecretKey::generate("bob")?.public().clone();

    let error = SshKeygen::new(stock.path("key"), other).sign(Namespace::Log, b"message").err();

    assert!(matches!(error, Some(SignerError::Answer(_))), "{error:?}");
    Ok(())
}
