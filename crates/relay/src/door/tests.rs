//! Who is let in, and as whom.

use axum::http::HeaderValue;

use super::*;

fn door(origins: &[&str], proxies: &[&str], clients_per_address: u32) -> Arc<Door> {
    Arc::new(Door::new(
        origins.iter().map(|&origin| origin.to_owned()).collect(),
        proxies
            .iter()
            .map(|net| net.parse().expect("a network"))
            .collect(),
        clients_per_address,
    ))
}

fn headers(lines: &[(&'static str, &str)]) -> HeaderMap {
    let line = |(name, value): &(&'static str, &str)| {
        (
            HeaderName::from_static(name),
            HeaderValue::from_str(value).expect("visible ASCII"),
        )
    };
    let mut headers = HeaderMap::new();
    for (name, value) in lines.iter().map(line) {
        headers.append(name, value);
    }
    headers
}

fn ip(address: &str) -> IpAddr {
    address.parse().expect("an address")
}

#[test]
fn without_a_list_every_page_may_connect() {
    let door = door(&[], &[], 1);
    assert!(door.admits(&headers(&[("origin", "https://anywhere.example")])));
}

#[test]
fn with_a_list_only_its_pages_the_relays_own_and_programs_may() {
    let door = door(&["https://school.example"], &[], 1);
    let cases = [
        (headers(&[("origin", "https://school.example")]), true),
        (headers(&[("origin", "HTTPS://School.example")]), true),
        (headers(&[("origin", "https://school.example:8443")]), false),
        (headers(&[("origin", "https://other.example")]), false),
        (headers(&[("origin", "null")]), false),
        (
            headers(&[
                ("origin", "http://10.0.0.7:8080"),
                ("host", "10.0.0.7:8080"),
            ]),
            true,
        ),
        (
            headers(&[
                ("origin", "http://10.0.0.7:9090"),
                ("host", "10.0.0.7:8080"),
            ]),
            false,
        ),
        (headers(&[]), true),
    ];
    for (headers, expected) in cases {
        assert_eq!(door.admits(&headers), expected, "{headers:?}");
    }
}

#[test]
fn only_known_proxies_are_believed() {
    let door = door(&[], &["10.0.0.0/8", "::1/128"], 1);
    let cases = [
        // From nobody known: whatever it claims, it is itself.
        ("203.0.113.9", &["198.51.100.1"][..], "203.0.113.9"),
        ("10.0.0.1", &["198.51.100.1"], "198.51.100.1"),
        // The first claim is the client's own; the proxies' are at the end.
        (
            "10.0.0.1",
            &["1.1.1.1, 198.51.100.1, 10.0.0.2"],
            "198.51.100.1",
        ),
        ("10.0.0.1", &["1.1.1.1", "198.51.100.1"], "198.51.100.1"),
        ("::1", &["2001:db8::7"], "2001:db8::7"),
        ("::ffff:10.0.0.1", &["198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", &["no address"], "10.0.0.1"),
        ("10.0.0.1", &[""], "10.0.0.1"),
        ("10.0.0.1", &[], "10.0.0.1"),
    ];
    for (connection, lines, expected) in cases {
        let lines: Vec<_> = lines
            .iter()
            .map(|&line| ("x-forwarded-for", line))
            .collect();
        assert_eq!(
            door.address(ip(connection), &headers(&lines)),
            ip(expected),
            "{connection} with {lines:?}"
        );
    }
}

#[test]
fn an_address_has_so_many_places_and_gets_them_back() {
    let door = door(&[], &[], 2);
    let first = door.enter(ip("192.0.2.1")).expect("a place");
    let second = door.enter(ip("192.0.2.1")).expect("a place");
    let refused = door.enter(ip("192.0.2.1")).err();
    assert_eq!(refused, Some(Refusal::AddressFull { limit: 2 }));
    assert!(door.enter(ip("192.0.2.2")).is_ok());
    drop(first);
    let third = door.enter(ip("192.0.2.1")).expect("a place again");
    drop((second, third));
    assert!(door.lock().is_empty(), "what nobody holds is forgotten");
}

#[test]
fn a_network_of_ipv6_is_one_address() {
    let door = door(&[], &[], 1);
    let _one = door.enter(ip("2001:db8:0:1::1")).expect("a place");
    assert!(door.enter(ip("2001:db8:0:1:ffff::2")).is_err());
    assert!(door.enter(ip("2001:db8:0:2::1")).is_ok());
}
