//! What is appended can be read back, and is the same every time.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;
use kami_host::{Inspection, domain::BuildRecord};

const EMPTY: &[u8] = b"\0asm\x0d\0\x01\0";

fn manifest() -> Manifest {
    Manifest {
        version: 1,
        abi: "kami:tool@0.2.0".to_owned(),
        name: "demo".to_owned(),
        package_version: "0.1.0".to_owned(),
        description: Some("Measures".to_owned()),
        tools: Vec::new(),
        resources: Vec::new(),
        resource_templates: Vec::new(),
        prompts: Vec::new(),
        capabilities: Default::default(),
        limits: Default::default(),
        build: BuildRecord { revision: Some("abc".to_owned()), ..BuildRecord::default() },
    }
}

#[test]
fn test_assemble_then_inspect_gives_everything_back() {
    let package = Package {
        authors: vec!["A".to_owned(), "B".to_owned()],
        licenses: Some("MIT".to_owned()),
        source: Some("https://example.com/src".to_owned()),
        homepage: None,
    };

    let read = Inspection::read(&assemble(EMPTY, &package, &manifest()).unwrap()).unwrap();

    assert_eq!(read.manifest(), Some(&manifest()));
    let metadata = read.metadata();
    assert_eq!(metadata.name.as_deref(), Some("demo"));
    assert_eq!(metadata.authors.as_deref(), Some("A, B"));
    assert_eq!(metadata.licenses.as_deref(), Some("MIT"));
    assert_eq!(metadata.revision.as_deref(), Some("abc"));
    assert_eq!(metadata.homepage, None);
}

#[test]
fn test_assemble_result_is_still_a_valid_component() {
    let file = assemble(EMPTY, &Package::default(), &manifest()).unwrap();

    assert!(kami_host::validate(&file).is_ok());
}
