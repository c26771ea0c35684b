//! Plans and what is wrong with them.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use super::{Aggregate, Plan, Query, Shape};
use crate::aggregate::Function;
use crate::columns::Columns;
use crate::group::Measure;
use crate::order::{Direction, Order};

fn columns() -> Columns {
    Columns::from_header(["shop", "amount"].into_iter())
}

fn aggregate(function: Function, column: Option<&str>) -> Aggregate {
    Aggregate { function, column: column.map(str::to_owned), name: None }
}

#[test]
fn test_new_plan_with_groups_names_and_sorts_the_result() {
    let order = Order { column: "sum(amount)".to_owned(), direction: Direction::Desc };
    let query = Query {
        group_by: vec!["shop".to_owned()],
        aggregates: vec![aggregate(Function::Count, None), aggregate(Function::Sum, Some("amount"))],
        order_by: vec![order],
        ..Query::default()
    };

    let plan = Plan::new(&query, &columns()).unwrap();

    assert_eq!(plan.names, ["shop", "count", "sum(amount)"]);
    assert_eq!((plan.keys, plan.directions), (vec![2], vec![Direction::Desc]));
    let count = Measure { function: Function::Count, column: None };
    let sum = Measure { function: Function::Sum, column: Some(1) };
    assert_eq!(plan.shape, Shape::Groups(vec![0], vec![count, sum]));
}

#[test]
fn test_new_plan_of_rows_sorts_by_columns_not_shown() {
    let order = Order { column: "amount".to_owned(), direction: Direction::Asc };
    let query = Query { select: vec!["shop".to_owned()], order_by: vec![order], ..Query::default() };

    let plan = Plan::new(&query, &columns()).unwrap();

    assert_eq!((plan.shape, plan.keys, plan.names), (Shape::Rows(vec![0]), vec![1], vec!["shop".to_owned()]));
}

#[test]
fn test_new_plan_of_a_wrong_query_lists_everything_wrong() {
    let query = Query {
        select: vec!["shop".to_owned()],
        group_by: vec!["shops".to_owned()],
        aggregates: vec![aggregate(Function::Avg, None), aggregate(Function::Max, Some("price"))],
        order_by: vec![Order { column: "total".to_owned(), direction: Direction::Asc }],
        ..Query::default()
    };

    let message = Plan::new(&query, &columns()).unwrap_err().to_string();

    for part in ["`select` does not go", "`shops`", "`avg` needs a `column`", "`price`", "`total`"] {
        assert!(message.contains(part), "{part} in {message}");
    }
}
