//! Where pages begin and end.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::*;

fn keys(count: usize) -> Vec<String> {
    (0..count).map(|at| format!("größe {at}")).collect()
}

fn ask(keys: &[String], cursor: Option<String>) -> Result<Page<String>, ErrorData> {
    let request = cursor.map(|cursor| PaginatedRequestParams::default().with_cursor(Some(cursor)));
    page("tools", keys.iter().map(|key| (key.as_str(), key)), request)
}

#[test]
fn test_page_of_lists_of_any_length_is_followed_by_the_rest() {
    for (count, expected) in
        [(0, vec![0]), (1, vec![1]), (1_000, vec![1_000]), (1_001, vec![1_000, 1]), (2_500, vec![1_000, 1_000, 500])]
    {
        let (keys, mut cursor, mut sizes, mut seen) = (keys(count), None, Vec::new(), Vec::new());
        loop {
            let (items, next) = ask(&keys, cursor).unwrap();
            sizes.push(items.len());
            seen.extend(items);
            cursor = next;
            if cursor.is_none() {
                break;
            }
        }

        assert_eq!((sizes, seen), (expected, keys));
    }
}

#[test]
fn test_page_after_an_entry_that_is_gone_is_refused() {
    let mut keys = keys(1_500);
    let (_, next) = ask(&keys, None).unwrap();
    keys.remove(999);

    let refused = ask(&keys, next).unwrap_err();

    assert_eq!(refused.code, rmcp::model::ErrorCode::INVALID_PARAMS);
}

#[test]
fn test_page_for_cursors_nobody_gave_out_is_refused() {
    let keys = keys(1_500);
    let (_, next) = ask(&keys, None).unwrap();
    let of_another_list = URL_SAFE_NO_PAD.encode("prompts größe 999");
    for cursor in ["", "2", "größe 999", "%%%", &of_another_list, &(next.unwrap() + "A")] {
        assert!(ask(&keys, Some(cursor.to_owned())).is_err(), "{cursor}");
    }
}
