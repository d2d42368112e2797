//! Addresses, credentials and pauses.

use super::*;

fn url(text: &str) -> Result<NatsUrl, String> {
    text.parse()
}

#[test]
fn only_addresses_of_nats_are_taken() {
    for good in [
        "nats://localhost:4222",
        "tls://nats.school.example",
        "nats://[::1]:4222",
        "127.0.0.1:4222",
    ] {
        assert!(url(good).is_ok(), "{good}");
    }
    for bad in [
        "",
        "http://localhost:4222",
        "ws://localhost:80",
        "nats://",
        "nats://host:port",
        "no host",
    ] {
        let said = url(bad).expect_err(bad);
        assert!(said.contains("nats://host:4222"), "{bad}: {said}");
    }
    for open in ["nats://me:secret@localhost", "nats://token@localhost"] {
        let said = url(open).expect_err(open);
        assert!(
            said.contains("--nats-credentials") && !said.contains("secret"),
            "{said}"
        );
    }
}

/// What a file with this content gives.
fn credentials(content: &str) -> Result<ConnectOptions, FederationError> {
    let file = tempfile::NamedTempFile::new().expect("a file");
    fs::write(file.path(), content).expect("it is written");
    with_credentials(ConnectOptions::new(), file.path())
}

#[test]
fn files_that_hold_no_credentials_are_named() {
    let seed = nkeys::KeyPair::new_user().seed().expect("its own");
    let creds = format!(
        "-----BEGIN NATS USER JWT-----\na.b.c\n------END NATS USER JWT------\n\n\
         -----BEGIN USER NKEY SEED-----\n{seed}\n------END USER NKEY SEED------\n"
    );
    for good in [
        "token\n",
        "user:password",
        "user:pass:word\n",
        &seed,
        &creds,
    ] {
        assert!(credentials(good).is_ok(), "{good}");
    }
    for bad in ["", "\n\n", "two\nlines", "-----BEGIN NATS USER JWT-----\n"] {
        let refused = credentials(bad).expect_err(bad);
        assert!(
            matches!(refused, FederationError::Credentials(_)),
            "{refused}"
        );
    }
    let missing = with_credentials(ConnectOptions::new(), Path::new("/nowhere/at.all"));
    let said = missing.expect_err("it is missing").to_string();
    assert!(said.contains("/nowhere/at.all"), "{said}");
}

#[test]
fn a_seed_is_told_from_a_token() {
    let seed = nkeys::KeyPair::new_user().seed().expect("its own");
    assert!(is_seed(&seed));
    assert!(!is_seed(&seed[1..]) && !is_seed(&seed.to_lowercase()));
}

#[test]
fn pauses_grow_up_to_a_bound() {
    assert_eq!((pause(0), pause(1)), (Duration::ZERO, Duration::ZERO));
    for (attempts, middle_ms) in [
        (2, 50),
        (3, 100),
        (7, 1_600),
        (8, 2_000),
        (usize::MAX, 2_000),
    ] {
        let spread = middle_ms / 2..=middle_ms * 3 / 2;
        for _ in 0..100 {
            let pause_ms = pause(attempts).as_millis();
            assert!(spread.contains(&pause_ms), "{attempts}: {pause_ms}");
        }
    }
}
