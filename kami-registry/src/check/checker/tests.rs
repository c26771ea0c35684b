//! What a host lets in, and what not.
#![expect(clippy::disallowed_methods, reason = "a test reads what others have made")]

use super::*;
use crate::{
    PackageName,
    index::sample::{Result, Sample},
    settings::RegistrySettings,
};

/// A real log of two versions.
fn log() -> Result<(PackageName, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    Ok(("fs-grep".parse()?, std::fs::read_to_string(folder.join("fs-grep.jsonl"))?))
}

/// A registry with the id that log is for.
fn sample() -> Result<Sample> {
    let sample = Sample::new()?;
    let (_, log) = log()?;
    let id = log.split("k1:").nth(1).and_then(|rest| rest.get(..32)).ok_or("the log names no registry")?;
    let settings = RegistrySettings::new(format!("k1:{id}").parse()?, "sample").to_json()?;
    sample.commit(&[("kami.json", Some(&settings))])?;
    Ok(sample)
}

/// A time of the day that log was written, from 10 to 16 o'clock.
fn now(time: &str) -> Result<Timestamp> {
    Ok(format!("2026-11-22T{time}:00Z").parse()?)
}

/// What is wrong when `change` is pushed onto a registry.
fn codes(change: impl FnOnce(&Sample) -> Result<Oid>) -> Result<Vec<&'static str>> {
    let sample = sample()?;
    let checker = Checker::open(sample.repository.path(), None, now("18:00")?)?;
    let old = checker.tip();
    let new = Some(change(&sample)?);
    let update = RefUpdate { old, new, name: BRANCH.to_owned() };
    let mut codes: Vec<&str> = checker.pushed(&[update])?.iter().map(Fault::code).collect();
    codes.dedup();
    Ok(codes)
}

#[test]
fn test_pushed_lines_that_count_need_their_components() -> Result {
    let (name, log) = log()?;

    let without = codes(|sample| sample.commit(&[(&name.log_path(), Some(&log))]))?;

    assert_eq!(without, ["check-missing"]);
    Ok(())
}

#[test]
fn test_pushed_create_line_alone_comes_in() -> Result {
    let (name, log) = log()?;
    let first = log.split_inclusive('\n').next().unwrap_or_default().to_owned();

    let alone = codes(|sample| sample.commit(&[(&name.log_path(), Some(&first))]))?;

    assert_eq!(alone, [""; 0]);
    Ok(())
}

#[test]
fn test_pushed_noise_and_other_files_are_kept_out() -> Result {
    let (name, log) = log()?;
    let first = log.split_inclusive('\n').next().unwrap_or_default().to_owned();
    let torn = format!("{first}{{\"body\"");
    let garbage = format!("{first}garbage\n");

    let torn = codes(|sample| sample.commit(&[(&name.log_path(), Some(&torn))]))?;
    let garbage = codes(|sample| sample.commit(&[(&name.log_path(), Some(&garbage))]))?;
    let readme = codes(|sample| sample.commit(&[("README.md", Some("hi"))]))?;
    let elsewhere = codes(|sample| sample.commit(&[("p/00/fs-grep.jsonl", Some(&first))]))?;

    assert_eq!((torn, garbage), (vec!["log-line-torn"], vec!["log-line-form"]));
    assert_eq!((readme, elsewhere), (vec!["check-foreign"], vec!["registry-layout"]));
    Ok(())
}

#[test]
fn test_pushed_references_are_components_made_once_or_nothing() -> Result {
    let sample = sample()?;
    let checker = Checker::open(sample.repository.path(), None, now("18:00")?)?;
    let bytes = b"\0asm\x0d\0\x01\0";
    let component = crate::artifact::write(sample.repository.path(), bytes)?;
    let name = |bytes: &[u8]| format!("refs/kami/artifacts/{}", Sha256::of(bytes).hex());
    let push = |name: &str, old, new| {
        let faults = checker.pushed(&[RefUpdate { old, new, name: name.to_owned() }])?;
        Ok::<Vec<&str>, CheckError>(faults.iter().map(Fault::code).collect())
    };

    assert_eq!(push(&name(bytes), None, Some(component))?, [""; 0]);
    assert_eq!(push(&name(b"other"), None, Some(component))?, ["check-component"]);
    assert_eq!(push(&name(bytes), None, checker.tip())?, ["check-component"]);
    assert_eq!(push(&name(bytes), Some(component), Some(component))?, ["check-replaced"]);
    assert_eq!(push(&name(bytes), Some(component), None)?, ["check-replaced"]);
    assert_eq!(push("refs/heads/other", None, checker.tip())?, ["check-reference"]);
    assert_eq!(push(BRANCH, checker.tip(), None)?, ["check-deleted"]);
    Ok(())
}

#[test]
fn test_pushed_lines_dated_ahead_of_the_clock_here_are_kept_out_unless_they_follow_one_that_is() -> Result {
    let ((name, log), sample) = (log()?, sample()?);
    let lines: Vec<&str> = log.split_inclusive('\n').collect();
    let first = sample.commit(&[(&name.log_path(), lines.first().copied())])?;
    let whole = sample.commit(&[(&name.log_path(), Some(&log))])?;
    let ahead = |old, time: &str| {
        let update = RefUpdate { old, new: Some(whole), name: BRANCH.to_owned() };
        let faults = Checker::open(sample.repository.path(), None, now(time)?)?.pushed(&[update])?;
        Ok::<_, Box<dyn std::error::Error>>(faults.iter().filter(|fault| fault.code() == "check-ahead").count())
    };

    assert_eq!((ahead(Some(first), "15:54")?, ahead(Some(first), "15:55")?), (1, 0));
    assert_eq!((ahead(Some(first), "09:00")?, ahead(None, "09:00")?, ahead(Some(whole), "09:00")?), (6, 7, 0));
    Ok(())
}
