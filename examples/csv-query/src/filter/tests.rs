//! Conditions on single fields.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use csv::StringRecord;

use super::{Condition, Filter, Literal, Operator, Scalar};
use crate::columns::Columns;

fn condition(column: &str, op: Operator, value: Option<Literal>) -> Result<Condition, String> {
    let columns = Columns::from_header(["a"].into_iter());
    Condition::new(&Filter { column: column.to_owned(), op, value }, &columns)
}

fn text(text: &str) -> Option<Literal> {
    Some(Literal::One(Scalar::Text(text.to_owned())))
}

fn number(number: f64) -> Option<Literal> {
    Some(Literal::One(Scalar::Number(number)))
}

#[test]
fn test_holds_for_fields_compares_as_documented() {
    let list = Some(Literal::Many(vec![Scalar::Number(1.0), Scalar::Text("x".into()), Scalar::Flag(true)]));
    let cases = [
        (Operator::Eq, number(1.0), vec!["1", "1.0", "01"], vec!["2", "x", ""]),
        (Operator::Ne, text("x"), vec!["y", "1", ""], vec!["x"]),
        (Operator::Lt, number(10.0), vec!["9", "-1e3"], vec!["10", "x", ""]),
        (Operator::Ge, text("2026-02"), vec!["2026-02-01", "2027-01"], vec!["2026-01-31", "2027", ""]),
        (Operator::Contains, text("Ä"), vec!["xäy"], vec!["a", ""]),
        (Operator::StartsWith, text("ab"), vec!["ABc"], vec!["cab"]),
        (Operator::EndsWith, text("ab"), vec!["cAB"], vec!["abc"]),
        (Operator::In, list, vec!["1", "x", "true"], vec!["2", ""]),
        (Operator::Empty, None, vec!["", " "], vec!["0"]),
        (Operator::NotEmpty, None, vec!["0"], vec![""]),
    ];

    for (op, value, yes, no) in cases {
        let condition = condition("a", op, value).unwrap();
        for (fields, expected) in [(yes, true), (no, false)] {
            for field in fields {
                assert_eq!(condition.holds(&StringRecord::from(vec![field])), expected, "{op:?} {field}");
            }
        }
    }
}

#[test]
fn test_new_condition_without_a_fitting_value_says_what_it_needs() {
    let cases = [
        (condition("a", Operator::Eq, None), "needs one `value`"),
        (condition("a", Operator::In, text("x")), "needs a list"),
        (condition("b", Operator::Empty, None), "no column `b`"),
    ];

    for (made, expected) in cases {
        assert!(made.unwrap_err().contains(expected));
    }
}
