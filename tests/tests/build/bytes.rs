//! The same source gives the same bytes.

use crate::project::Project;
use std::{fs, io};

fn built(project: &Project) -> io::Result<Vec<u8>> {
    let run = project.build()?;
    assert_eq!(run.code, Some(0), "{run:#?}");
    fs::read(Project::component()?)
}

#[test]
fn test_build_again_elsewhere_and_from_nothing_gives_the_same_bytes() -> io::Result<()> {
    let project = Project::new()?;
    let first = built(&project)?;
    fs::remove_file(Project::component()?)?;

    let again = built(&project)?;
    let elsewhere = built(&project.copy()?)?;
    let changed = project.copy()?;
    changed.edit("src/lib.rs", "Measures a text", "Gauges a text")?;

    assert!(first == again, "the same folder gives other bytes");
    assert!(first == elsewhere, "a copy gives other bytes");
    assert!(first != built(&changed)?, "another source gives the same bytes");
    Ok(())
}

#[test]
fn test_inspect_of_what_was_built_shows_what_the_source_says() -> io::Result<()> {
    let guest = kami_tests::example("text-tools")?;

    let run = kami_tests::Run::new(std::path::Path::new("."), &["inspect", &guest.to_string_lossy(), "--json"])?;

    assert_eq!(run.code, Some(0), "{run:#?}");
    let shown: serde_json::Value = serde_json::from_str(&run.stdout)?;
    let text = shown.to_string();
    for part in ["text-tools", "extract", "sha256:", "kami:tool/tools@0.2.0"] {
        assert!(text.contains(part), "no {part} in {text}");
    }
    Ok(())
}
