//! Where the relay is: beside the page and where that one says, unless the address says otherwise.

use api::{ApiError, Family};

use crate::text::t;

/// Finds the WebSocket addresses at which a relay may be, the preferred one first.
///
/// `base` is the page's base address (`document.baseURI`), `named` the `relay` parameter of its
/// query, if any, `also` what the page's server says of other relays; both lists have commas between.
/// Without a name, the relay is `relay` beside the page, over `wss` where the page came over `https`,
/// and after it come the others, but for those that this page may not open. An empty name means: no
/// relay.
///
/// # Errors
/// A transport error if one that is named is no WebSocket address, or is one that a page loaded over
/// `https` may not open.
pub(crate) fn relay_urls(
    base: &str,
    named: Option<&str>,
    also: &str,
) -> Result<Vec<String>, ApiError> {
    let mut urls: Vec<String> = match named {
        None => {
            let others = listed(also).filter_map(|url| check_named(base, url).ok());
            beside_the_page(base).into_iter().chain(others).collect()
        }
        Some(named) => listed(named)
            .map(|url| check_named(base, url))
            .collect::<Result<_, _>>()?,
    };
    let mut seen = Vec::new();
    urls.retain(|url| {
        let is_new = !seen.contains(url);
        seen.push(url.clone());
        is_new
    });
    Ok(urls)
}

/// The entries of a list with commas between.
fn listed(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|url| !url.is_empty())
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
        relay_urls(base, None, "").unwrap().pop()
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
        let urls = |named| relay_urls("http://a.example/", Some(named), "ws://c/relay").unwrap();
        assert_eq!(urls(" wss://b.example/relay "), ["wss://b.example/relay"]);
        assert!(urls("").is_empty());
    }

    #[test]
    fn several_are_tried_in_their_order_and_each_once() {
        let named = Some("ws://b/relay, ws://c/relay,ws://b/relay");
        let urls = relay_urls("http://a/", named, "ws://d/relay").unwrap();
        assert_eq!(urls, ["ws://b/relay", "ws://c/relay"]);

        let also = "ws://b/relay,ws://a/relay,nonsense";
        let urls = relay_urls("http://a/", None, also).unwrap();
        assert_eq!(urls, ["ws://a/relay", "ws://b/relay"]);

        // What a secure page may not open it is not told to.
        let urls = relay_urls("https://a/", None, "ws://b/relay,wss://c/relay").unwrap();
        assert_eq!(urls, ["wss://a/relay", "wss://c/relay"]);
        assert!(relay_urls("https://a/", Some("wss://c/relay,ws://b/relay"), "").is_err());
    }

    #[test]
    fn a_secure_page_opens_an_insecure_relay_on_this_machine_alone() {
        let open = |relay| relay_urls("https://a.example/", Some(relay), "");
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
            let error = relay_urls("http://a.example/", Some(named), "").unwrap_err();
            assert_eq!(
                (error.rule.as_str(), &error.details["relay"]),
                ("badRelayAddress", &named.to_owned())
            );
        }
    }
}
