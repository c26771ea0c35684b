//! Addresses, public and not.

use super::*;

#[test]
fn test_is_public_for_special_addresses_says_no() -> Result<(), std::net::AddrParseError> {
    let special = [
        "127.0.0.1",
        "127.255.0.1",
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "::7f00:1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
        "3fff::1",
        "4000::1",
    ];

    for address in special {
        assert!(!is_public(address.parse()?), "{address}");
    }
    Ok(())
}

#[test]
fn test_is_public_for_public_addresses_says_yes() -> Result<(), std::net::AddrParseError> {
    let public = [
        "8.8.8.8",
        "1.1.1.1",
        "172.32.0.1",
        "100.128.0.1",
        "198.20.0.1",
        "2606:4700::1111",
        "2001:4860:4860::8888",
        "2a00::1",
    ];

    for address in public {
        assert!(is_public(address.parse()?), "{address}");
    }
    Ok(())
}
