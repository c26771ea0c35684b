//! What is kept of a package of which nothing is taken.

use super::*;

#[test]
fn test_remember_log_that_went_on_refuses_what_it_was_before() {
    let (mut package, machine) = (Package::new(), Machine::new(""));
    let before = package.publish("1.0.0", 1);
    machine.take(&before, 2);
    let after = package.publish("1.1.0", 3);

    remember(&after, &machine.on(4)).unwrap();
    let refused = remember(&before, &machine.on(5)).map_err(|error| error.code());

    assert_eq!(refused, Err("log-rolled-back"));
    assert_eq!(machine.take(&after, 6), ("1.1.0".to_owned(), None));
}

#[test]
fn test_remember_release_that_was_dated_back_lets_it_wait_from_then() {
    let (mut package, machine) = (Package::new(), Machine::new(WAITS));
    machine.take(&package.publish("1.0.0", 1), 20);
    let log = package.publish("1.1.0", 1);

    remember(&log, &machine.on(30)).unwrap();

    assert_eq!(machine.take(&log, 32), ("1.0.0".to_owned(), Some("release-too-new")));
    assert_eq!(machine.take(&log, 33), ("1.1.0".to_owned(), None));
}

#[test]
fn test_remember_package_nobody_trusts_trusts_nobody() {
    let machine = Machine::new("");

    remember(&Package::new().publish("1.0.0", 1), &machine.on(2)).unwrap();

    assert_eq!(machine.on(3).store.read().unwrap().pins().count(), 0);
}
