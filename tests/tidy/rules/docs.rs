//! Every page of the book is reachable from its summary, and every relative link leads somewhere.

use crate::{
    finding::{Finding, assert_lines, assert_none},
    repository,
};
use std::path::{Component, Path, PathBuf};

const SUMMARY: &str = "docs/src/SUMMARY.md";

/// The targets of the Markdown links on each line, counted from 1, without fragments. Code blocks hold no links.
fn links(text: &str) -> Vec<(usize, &str)> {
    let mut in_code = false;
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate() {
        in_code ^= line.trim_start().starts_with("```");
        let targets = line.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        let targets = targets.filter_map(|target| target.split('#').next()).filter(|target| !target.is_empty());
        found.extend(targets.filter(|_| !in_code).map(|target| (index + 1, target)));
    }
    found
}

/// The tracked path a relative link on a page leads to.
fn resolve(page: &str, target: &str) -> String {
    let mut resolved = PathBuf::from(page);
    resolved.pop();
    for part in Path::new(target).components() {
        match part {
            Component::ParentDir => drop(resolved.pop()),
            Component::CurDir => {}
            other => resolved.push(other),
        }
    }
    resolved.to_string_lossy().into_owned()
}

fn check_links(tracked: &[String]) -> impl Fn(&str, &str) -> Vec<Finding> {
    let leads_nowhere = |page: &str, target: &str| {
        let resolved = resolve(page, target);
        let folder = format!("{}/", resolved.trim_end_matches('/'));
        !tracked.iter().any(|path| *path == resolved || path.starts_with(&folder))
    };
    move |page, text| {
        let relative = links(text).into_iter().filter(|(_, target)| !target.contains(':'));
        let dead = relative.filter(|(_, target)| leads_nowhere(page, target));
        dead.map(|(line, target)| Finding::new(page, line, format!("`{target}` leads nowhere"))).collect()
    }
}

fn unlisted(page: &str, summary: &str) -> Option<Finding> {
    let listed = links(summary).iter().any(|(_, target)| resolve(SUMMARY, target) == page);
    (!listed).then(|| Finding::new(page, 1, format!("{SUMMARY} does not list this page")))
}

#[test]
fn test_pages_of_the_book_are_listed() -> std::io::Result<()> {
    let summary = repository::file(SUMMARY)?;
    let pages = repository::files(|path| path.starts_with("docs/src/") && path.ends_with(".md") && path != SUMMARY)?;

    let findings: Vec<Finding> = pages.iter().filter_map(|page| unlisted(&page.path, &summary.text)).collect();

    assert_none(&findings);
    Ok(())
}

#[test]
fn test_links_in_markdown_lead_somewhere() -> std::io::Result<()> {
    let tracked = repository::paths()?;
    let pages = repository::files(|path| path.ends_with(".md") && !path.starts_with("templates/"))?;

    let findings = repository::check_all(&pages, check_links(&tracked));

    assert_none(&findings);
    Ok(())
}

#[test]
fn test_page_missing_in_summary_is_reported() {
    let summary = "# Summary\n- [One](one.md)\n- [Two](./two.md)\n";

    assert_eq!(unlisted("docs/src/two.md", summary), None);
    assert!(unlisted("docs/src/three.md", summary).is_some());
}

#[test]
fn test_links_that_lead_nowhere_are_reported() {
    let tracked = ["docs/src/a.md".to_owned(), "LICENSE".to_owned(), "wit/world.wit".to_owned()];
    let sample = "[up](../../LICENSE) [a](a.md#part) [web](https://example.com) [folder](../../wit)
[gone](b.md) [here](#here)
```
[code](c.md)
```
[gone too](../d.md)";

    let findings = check_links(&tracked)("docs/src/page.md", sample);

    assert_lines(&findings, &[2, 6]);
}
