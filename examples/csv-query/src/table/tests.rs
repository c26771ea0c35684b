//! Delimiters, rows, progress and broken files.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{Scan, Table};
use crate::fixture::{SALES, folder, table};

fn rows(table: Table) -> (Scan, Vec<Vec<String>>) {
    let mut rows = Vec::new();
    let keep = |row: &csv::StringRecord| {
        rows.push(row.iter().map(str::to_owned).collect());
        Ok(())
    };
    let scan = table.scan(&kami::testing::context(), keep).unwrap();
    (scan, rows)
}

#[test]
fn test_open_of_files_finds_their_delimiter() {
    let cases = [("a,b;c\n", ','), ("a;b;\"c,d,e\"\n", ';'), ("a\tb\n", '\t'), ("a|b\n", '|'), ("one\n", ',')];

    for (text, expected) in cases {
        assert_eq!(table(text).delimiter, expected, "{text}");
    }
}

#[test]
fn test_scan_of_quoted_fields_keeps_commas_and_lines() {
    let (scan, rows) = rows(table(SALES));

    assert_eq!(scan, Scan { rows: 5, ragged: 0 });
    assert_eq!((rows[0][2].as_str(), rows[3][2].as_str()), ("Tea, green", "Cake\nwith cream"));
}

#[test]
fn test_scan_of_ragged_rows_counts_them() {
    let (scan, rows) = rows(table("\u{feff}a,b\n1\n1,2,3\n1,2\n"));

    assert_eq!(scan, Scan { rows: 3, ragged: 2 });
    assert_eq!(rows[0], ["1"]);
}

#[test]
fn test_scan_of_a_large_file_reports_progress() {
    let context = kami::testing::context();
    let table = table(&format!("a\n{}", "1\n".repeat(50_000)));

    table.scan(&context, |_| Ok(())).unwrap();

    let reports = context.reports();
    assert_eq!(reports.len(), 2);
    assert_eq!((reports[0].done, reports[0].total), (40_002.0, Some(100_002.0)));
}

#[test]
fn test_open_of_unusable_files_says_why() {
    let root = folder(&[("empty.csv", b""), ("wide.csv", b"\xff\xfea\0")]);
    let cases = [("empty.csv", "header line"), ("wide.csv", "UTF-16"), ("none.csv", "list_files")];

    for (name, expected) in cases {
        let message = Table::open(root.path(), name).map(|_| ()).unwrap_err().to_string();
        assert!(message.contains(expected), "{message}");
    }
}
