//! Every tool in `examples` is built and called, as its README says.

use kami_tests::Run;
use std::{error::Error, io, path::PathBuf};

/// Runs a tool of an example in the example's own folder; what it prints.
fn call(example: &str, args: &[&str]) -> io::Result<Run> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).with_file_name("examples").join(example);
    let output = Run::command(&folder)?.arg("run").arg(kami_tests::example(example)?).args(args).output()?;
    Ok(output.into())
}

fn check(example: &str, args: &[&str], expected: &[&str]) -> Result<(), Box<dyn Error>> {
    let run = call(example, args)?;
    if run.code == Some(0) && expected.iter().all(|part| run.stdout.contains(part)) {
        return Ok(());
    }
    Err(format!("{example} {args:?} should print {expected:?}: {run:#?}").into())
}

#[test]
fn test_csv_query_on_its_test_data_answers() -> Result<(), Box<dyn Error>> {
    let dir = ["--dir", "/data=./testdata"];
    let sum = r#"{"file": "sales.csv", "group_by": ["shop"], "aggregates": [{"function": "count"}]}"#;

    check("csv-query", &["list_files", dir[0], dir[1]], &["sales.csv"])?;
    check("csv-query", &["describe", dir[0], dir[1], "--arg", "file=sales.csv"], &["\"columns\"", "\"shop\""])?;
    check("csv-query", &["query", dir[0], dir[1], sum], &["\"rows\"", "shop"])
}

#[test]
fn test_csv_query_without_its_folder_names_the_flag() -> Result<(), Box<dyn Error>> {
    let run = call("csv-query", &["list_files"])?;

    assert_eq!(run.code, Some(1), "{run:#?}");
    assert!(run.stderr.contains("--dir /data="), "{}", run.stderr);
    Ok(())
}

#[test]
fn test_json_tools_on_small_documents_answer() -> Result<(), Box<dyn Error>> {
    let query = r#"{"json": {"items": [{"n": "a", "price": 12}, {"n": "b", "price": 3}]}, "filter": ".items[] | select(.price > 5) | .n"}"#;
    let validate = r#"{"json": {"age": "x"}, "schema": {"properties": {"age": {"type": "integer"}}}}"#;

    check("json-tools", &["query", query], &["\"a\""])?;
    check("json-tools", &["diff", r#"{"before": {"a": 1}, "after": {"a": 2}}"#], &["replace", "/a"])?;
    check("json-tools", &["validate", validate], &["/age", "false"])
}

#[test]
fn test_text_tools_on_small_texts_answer() -> Result<(), Box<dyn Error>> {
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    let pattern = r"pattern=GET (?<path>\S+) (?<status>\d+)";

    check("text-tools", &["hash", "--arg", "text=abc", "--arg", r#"algorithms=["sha256"]"#], &[abc])?;
    check("text-tools", &["extract", "--arg", "text=GET /a 200, GET /b 404", "--arg", pattern], &["/a", "404"])?;
    check("text-tools", &["diff", r#"{"before": "a\nb\n", "after": "a\nc\n"}"#], &["-b", "+c"])
}
