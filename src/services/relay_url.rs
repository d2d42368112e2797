//! Where the relay is: beside the page, unless the address says otherwise.

use api::{ApiError, Family};

use crate::text::t;

/// Finds the relay's WebSocket address.
///
/// `base` is the page's base address (`document.baseURI`), `named` the `relay` parameter of its
/// query, if any. Without one, the relay is `relay` beside the page, over `wss` where the page came
/// over `https`. An empty name means: no relay.
///
/// # Errors
/// A transport error if `named` is no WebSocket address, or is one that a page loaded over `https`
/// may not open.
pub(crate) fn relay_url(base: &str, named: Option<&str>) -> Result<Option<String>, ApiError> {
    match named {
        None => Ok(beside_the_page(base)),
        Some(named) if named.trim().is_empty() => Ok(None),
        Some(named) => check_named(base, named.trim()).map(Some),
    }
}

fn beside_the_page(base: &str) -> Option<String> {
    let (scheme, rest) = base.split_once("://")?;
    let scheme = match scheme {
        "https" => "wss",
        "http" => "ws",
        _ => return None,
    };
    let rest = rest.split(['?', '#']).next()?;
    let folder = rest.rfind('/').map_or(rest, |slash| &rest[..slash]);
    Some(format!("{scheme}://{folder}/relay"))
}

fn check_named(base: &str, named: &str) -> Result<String, ApiError> {
    let host = named
        .strip_prefix("ws://")
        .or_else(|| named.strip_prefix("wss://"))
        .map(host_of)
        .filter(|host| !host.is_empty())
        .ok_or_else(|| {
            ApiError::new(
                Family::Transport,
                "badRelayAddress",
                t!("error-bad-relay", relay = named),
            )
            .with("relay", named)
        })?;
    let secure_page = base.starts_with("https://");
    if secure_page && named.starts_with("ws://") && !is_this_machine(host) {
        return Err(ApiError::new(
            Family::Transport,
            "insecureRelay",
            t!("error-insecure-relay", relay = named),
        )
        .with("relay", named)
        .with("page", base));
    }
    Ok(named.to_owned())
}

/// The host in what follows the scheme, brackets of an IPv6 address included.
fn host_of(rest: &str) -> &str {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    if authority.starts_with('[') {
        let end = authority.find(']').map_or(authority.len(), |at| at + 1);
        return &authority[..end];
    }
    authority.split(':').next().unwrap_or_default()
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost"
        || host.ends_with(".localhost")
        || host.starts_with("127.")
        || host == "[::1]"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beside(base: &str) -> Option<String> {
        relay_url(base, None).unwrap()
    }

    #[test]
    fn the_relay_is_beside_the_page() {
        let cases = [
            ("http://localhost:8080/", "ws://localhost:8080/relay"),
            ("https://school.example/", "wss://school.example/relay"),
            (
                "https://school.example/x/y/",
                "wss://school.example/x/y/relay",
            ),
            (
                "http://192.168.1.7:8080/?relay=#code",
                "ws://192.168.1.7:8080/relay",
            ),
            ("http://[::1]:8080/", "ws://[::1]:8080/relay"),
        ];
        for (base, expected) in cases {
            assert_eq!(beside(base).as_deref(), Some(expected));
        }
        assert_eq!(beside("file:///index.html"), None);
    }

    #[test]
    fn a_named_relay_is_taken_as_it_is_and_an_empty_name_is_none() {
        let url = relay_url("http://a.example/", Some(" wss://b.example/relay ")).unwrap();
        assert_eq!(url.as_deref(), Some("wss://b.example/relay"));
        assert_eq!(relay_url("http://a.example/", Some("")).unwrap(), None);
    }

    #[test]
    fn a_secure_page_opens_an_insecure_relay_on_this_machine_alone() {
        let open = |relay| relay_url("https://a.example/", Some(relay));
        let error = open("ws://192.168.1.7:8080/relay").unwrap_err();
        assert_eq!(error.rule, "insecureRelay");
        assert!(open("ws://localhost:8080/relay").is_ok());
        assert!(open("ws://127.0.0.1/relay").is_ok());
        assert!(open("ws://[::1]:1/relay").is_ok());
        assert!(open("ws://localhost.example/relay").is_err());
        assert!(open("wss://b.example/relay").is_ok());
    }

    #[test]
    fn what_is_no_address_is_named() {
        for named in [
            "relay.example",
            "http://relay.example",
            "ws://",
            "wss:///relay",
        ] {
            let error = relay_url("http://a.example/", Some(named)).unwrap_err();
            assert_eq!(
                (error.rule.as_str(), &error.details["relay"]),
                ("badRelayAddress", &named.to_owned())
            );
        }
    }
}
