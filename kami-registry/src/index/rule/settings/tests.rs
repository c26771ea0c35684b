//! Who may change the settings of a registry.

use crate::{
    index::{
        Refreshed,
        rule::tests::violations,
        sample::{Result, Sample},
    },
    key::{Namespace, SecretKey, Signer},
    settings::{RegistrySettings, RootKeys},
};

#[test]
fn test_judge_settings_changed_by_nobody_in_particular_are_refused() -> Result {
    let new = RegistrySettings::new(Sample::id(), "evil").to_json()?;
    let other = RegistrySettings::new(crate::RegistryId::from_bytes([8; 16]), "sample").to_json()?;

    let renamed = violations(|sample, _| sample.commit(&[("kami.json", Some(&new))]).map(drop))?;
    let replaced = violations(|sample, _| sample.commit(&[("kami.json", Some(&other))]).map(drop))?;
    let gone = violations(|sample, _| sample.commit(&[("kami.json", None)]).map(drop))?;
    let newer = violations(|sample, _| sample.commit(&[("kami.json", Some(r#"{"v":2}"#))]).map(drop))?;

    assert_eq!(renamed, [r#"`kami.json` was changed: `name` was "sample" and becomes "evil""#]);
    assert_eq!(replaced, [format!("this is the registry k1:{}, expected was k1:{}", "08".repeat(16), "07".repeat(16))]);
    assert_eq!(gone, ["`kami.json` is not there"]);
    assert_eq!(newer, ["the registry is of format 2, which this version does not know"]);
    Ok(())
}

#[test]
fn test_judge_settings_signed_by_the_root_keys_are_accepted() -> Result {
    let (old, new) = (SecretKey::generate("old")?, SecretKey::generate("new")?);
    let settings = |key: &SecretKey| {
        let root = Some(RootKeys { keys: vec![key.public().clone()], threshold: 1 });
        RegistrySettings { root, ..RegistrySettings::new(Sample::id(), "sample") }.to_json()
    };
    let (first, second) = (settings(&old)?, settings(&new)?);
    let sign = |key: &SecretKey, text: &str| key.sign(Namespace::Root, text.as_bytes()).map(|s| s.to_armored());
    let both = sign(&old, &second)? + &sign(&new, &second)?;
    let sample = Sample::new()?;
    let signed =
        |text: &str, signatures: &str| sample.commit(&[("kami.json", Some(text)), ("kami.json.sig", Some(signatures))]);

    signed(&first, &sign(&old, &first)?)?;
    let mut index = sample.fetched()?;
    signed(&second, &sign(&new, &second)?)?;
    let by_new_only = index.refresh(&*sample.remote()?)?;
    signed(&second, &both)?;
    let by_both = index.refresh(&*sample.remote()?)?;

    assert!(matches!(by_new_only, Refreshed::Refused(_)), "{by_new_only:?}");
    assert!(matches!(by_both, Refreshed::Updated(_)), "{by_both:?}");
    Ok(())
}

#[test]
fn test_judge_settings_of_a_new_copy_against_the_known_root_keys() -> Result {
    let (root, other) = (SecretKey::generate("root")?, SecretKey::generate("other")?);
    let settings = |key: &SecretKey| {
        let root = Some(RootKeys { keys: vec![key.public().clone()], threshold: 1 });
        RegistrySettings { root, ..RegistrySettings::new(Sample::id(), "sample") }.to_json()
    };
    let plain = (Sample::settings()?, String::new());
    let signed = |key: &SecretKey| {
        let text = settings(key)?;
        let signature = key.sign(Namespace::Root, text.as_bytes())?.to_armored();
        Ok::<_, Box<dyn std::error::Error>>((text, signature))
    };
    let known = vec![root.public().fingerprint()];

    let mut codes = Vec::new();
    for (text, signature) in [plain, signed(&other)?, signed(&root)?] {
        let sample = Sample::new()?;
        sample.commit(&[("kami.json", Some(&text)), ("kami.json.sig", Some(&signature))])?;
        let mut index = sample.index()?;
        index.options.root = known.clone();
        codes.push(index.refresh(&*sample.remote()?).map(drop).map_err(|error| error.code()));
    }

    assert_eq!(codes, [Err("registry-unsigned"), Err("registry-unsigned"), Ok(())]);
    Ok(())
}
