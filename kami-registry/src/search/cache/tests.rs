//! Searching what was published.

use crate::{
    index::sample::{Result, Sample, log_path},
    search::SearchCache,
};

/// A log with one version, as far as search looks at it.
fn log(description: &str, keywords: &str, tool: &str) -> String {
    let body = serde_json::json!({
        "kind": "publish", "description": description, "keywords": [keywords], "tools": [{"name": tool}],
    });
    format!("{}\n", serde_json::json!({"body": body, "sigs": []}))
}

fn sample() -> Result<Sample> {
    let sample = Sample::new()?;
    let logs = [
        ("fs-grep", log("Search a workspace", "search", "grep_files")),
        ("web-fetch", log("Fetch pages, or search them", "http", "fetch")),
        ("csv-query", log("Query tables", "sql", "query_csv")),
    ];
    for (name, log) in logs {
        sample.commit(&[(&log_path(name)?, Some(&log))])?;
    }
    Ok(sample)
}

fn open(sample: &Sample) -> Result<SearchCache> {
    let index = sample.fetched()?;
    let mut cache = SearchCache::open(&sample.folder.path().join("index/copy.search"))?;
    cache.update(&index, &|_, _| {})?;
    Ok(cache)
}

fn names(cache: &SearchCache, query: &str) -> Result<Vec<String>> {
    Ok(cache.find(query, 20)?.iter().map(ToString::to_string).collect())
}

#[test]
fn test_find_words_of_names_keywords_tools_and_descriptions() -> Result {
    let sample = sample()?;

    let cache = open(&sample)?;

    let cases: [(&str, &[&str]); 9] = [
        ("search", &["fs-grep", "web-fetch"]),
        ("searching pages", &["web-fetch"]),
        ("fet", &["web-fetch"]),
        ("fsgrep", &["fs-grep"]),
        ("SQL", &["csv-query"]),
        ("query_csv", &["csv-query"]),
        ("grep nonsense", &["fs-grep"]),
        ("nonsense", &[]),
        ("", &[]),
    ];
    for (query, expected) in cases {
        assert_eq!(names(&cache, query)?, expected, "{query}");
    }
    Ok(())
}

#[test]
fn test_find_limit_keeps_the_exact_name() -> Result {
    let sample = sample()?;
    let noise = "web fetch ".repeat(50);
    sample.commit(&[(&log_path("web")?, Some(&log(&noise, "web-fetch", "web_fetch")))])?;

    let found = open(&sample)?.find("web fetch", 1)?;

    assert_eq!(found, ["web-fetch".parse()?]);
    Ok(())
}

#[test]
fn test_update_reads_only_what_has_changed() -> Result {
    let sample = sample()?;
    let mut cache = open(&sample)?;
    let grown = log("Fetch pages, or search them", "http", "fetch") + &log("Download files", "ftp", "download");
    sample.commit(&[(&log_path("web-fetch")?, Some(&grown))])?;
    let total = std::cell::Cell::new(0);

    cache.update(&sample.fetched()?, &|_, of| total.set(of))?;

    assert_eq!(total.get(), 1);
    assert_eq!(names(&cache, "download")?, ["web-fetch"]);
    assert_eq!(names(&cache, "pages")?, [""; 0]);
    Ok(())
}

#[test]
fn test_update_of_a_rewritten_registry_forgets_what_is_gone() -> Result {
    let sample = sample()?;
    let mut cache = open(&sample)?;
    let commit = sample.commit(&[(&log_path("web-fetch")?, None)])?.to_string();
    let mut index = sample.fetched()?;
    index.accept(&commit)?;

    cache.update(&index, &|_, _| {})?;

    assert_eq!(names(&cache, "fetch")?, [""; 0]);
    Ok(())
}
