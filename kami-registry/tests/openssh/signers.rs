//! Files of allowed signers: both sides let the same keys in.

use crate::stock::{Stock, Tested};
use kami_registry::{
    Timestamp,
    key::{AllowedSigners, Namespace, SecretKey, Signer},
};
use std::time::SystemTime;

#[test]
fn test_signers_let_in_are_those_ssh_keygen_lets_in() -> Tested {
    let stock = Stock::new()?;
    let key = SecretKey::generate("alice")?;
    stock.write("sig", key.sign(Namespace::File, b"message")?.to_armored())?;
    let public = key.public();
    let cases = [
        (true, format!("alice {public}")),
        (true, format!("# team\n\nbob,alice\t{public}")),
        (true, format!("\"alice\" {public}")),
        (true, format!("alice namespaces=\"kami-file-v1\" {public}")),
        (true, format!("alice NAMESPACES=\"git,kami-*-v?\" {public}")),
        (true, format!("alice valid-after=\"20200101Z\",valid-before=\"209912312359Z\" {public}")),
        (true, format!("alice namespaces=\"git\" {public}\nalice {public}")),
        (false, format!("alice namespaces=\"git\" {public}")),
        (false, format!("alice namespaces=\"*,!kami-file-v1\" {public}")),
        (false, format!("alice namespaces=\"kami-file-v1?\" {public}")),
        (false, format!("alice valid-before=\"20200101Z\" {public}")),
        (false, format!("alice valid-after=\"20990101Z\" {public}")),
        (false, format!("alice cert-authority {public}")),
        (false, "alice".to_owned()),
        (false, format!("alice {}", SecretKey::generate("alice")?.public())),
        (false, format!("alice nonsense {public}")),
        (false, format!("alice namespaces=git {public}")),
    ];
    for (expected, text) in cases {
        stock.write("signers", format!("{text}\n"))?;

        let args = ["-Y", "verify", "-f", "signers", "-I", "alice", "-n", "kami-file-v1", "-s", "sig"];
        let theirs = stock.run(&args, b"message")?.status.success();
        let now = Timestamp::from(SystemTime::now());
        let ours = AllowedSigners::parse(&text)
            .is_ok_and(|signers| signers.principals_of(public, Namespace::File, now).is_ok());

        assert_eq!((ours, theirs), (expected, expected), "{text}");
    }
    Ok(())
}
