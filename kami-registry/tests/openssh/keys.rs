//! Key files, in both directions.

use crate::stock::{Stock, Tested};
use kami_registry::key::{PublicKey, SecretKey, Signer};

#[test]
fn test_key_file_of_ours_is_read_by_ssh_keygen() -> Tested {
    let stock = Stock::new()?;
    let key = SecretKey::generate("alice")?;
    for (name, passphrase) in [("open", None), ("locked", Some("open sesame"))] {
        stock.write(name, key.to_openssh(passphrase)?.as_bytes())?;

        let public = stock.text(&["-y", "-P", passphrase.unwrap_or_default(), "-f", name], b"")?;

        assert_eq!(public.trim(), key.public().to_string());
    }
    Ok(())
}

#[test]
fn test_key_file_of_ours_is_closed_to_ssh_keygen_without_the_passphrase() -> Tested {
    let stock = Stock::new()?;
    stock.write("locked", SecretKey::generate("alice")?.to_openssh(Some("open sesame"))?.as_bytes())?;

    let output = stock.run(&["-y", "-P", "wrong", "-f", "locked"], b"")?;

    assert!(!output.status.success());
    Ok(())
}

#[test]
fn test_key_file_of_ssh_keygen_is_read_whatever_its_cipher() -> Tested {
    let ciphers = ["aes256-ctr", "aes256-gcm@openssh.com", "aes256-cbc", "chacha20-poly1305@openssh.com"];
    for cipher in ciphers {
        let stock = Stock::new()?;
        stock.text(&["-q", "-t", "ed25519", "-Z", cipher, "-N", "open sesame", "-C", "alice", "-f", "key"], b"")?;

        let key = SecretKey::parse(&stock.read("key")?, Some("open sesame"))?;

        assert_eq!(key.public().to_string(), stock.read("key.pub")?.trim(), "{cipher}");
    }
    Ok(())
}

#[test]
fn test_fingerprint_is_the_one_ssh_keygen_shows() -> Tested {
    let stock = Stock::new()?;
    let key = SecretKey::generate("alice")?;
    stock.write("key.pub", key.public().to_string())?;

    let shown = stock.text(&["-lf", "key.pub"], b"")?;

    assert_eq!(shown.trim(), format!("256 {} alice (ED25519)", key.public().fingerprint()));
    Ok(())
}

#[test]
fn test_public_key_of_ssh_keygen_is_written_back_as_it_was() -> Tested {
    let stock = Stock::new()?;
    stock.text(&["-q", "-t", "ed25519", "-N", "", "-C", "alice of acme", "-f", "key"], b"")?;

    let key = PublicKey::parse(&stock.read("key.pub")?)?;

    assert_eq!(format!("{key}\n"), stock.read("key.pub")?);
    Ok(())
}
