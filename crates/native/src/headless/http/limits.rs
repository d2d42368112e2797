//! How often an address may ask.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr, SocketAddr},
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use api::{ApiError, Family};
use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use relay::{limits::TokenBucket, network};
use tokio::time::Instant;

use super::Problem;

/// Addresses that are told apart; who comes when there are so many shares one allowance with others.
const ADDRESSES: usize = 4_096;

/// How often one address may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// Requests a second on average.
    pub per_s: u32,
    /// Requests at once.
    pub burst: u32,
}

/// What each address has left.
#[derive(Debug)]
pub(super) struct Allowances {
    rate: Rate,
    buckets: Mutex<HashMap<IpAddr, TokenBucket>>,
}

impl Allowances {
    /// Nobody has asked yet.
    pub(super) fn new(rate: Rate) -> Self {
        Self {
            rate,
            buckets: Mutex::default(),
        }
    }

    /// Counts one request of an address.
    ///
    /// # Errors
    /// How long it has to wait for the next one.
    fn take(&self, address: IpAddr, now: Instant) -> Result<(), Duration> {
        // What a panic elsewhere left is still a count.
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        let mut address = network(address.to_canonical());
        if buckets.len() >= ADDRESSES && !buckets.contains_key(&address) {
            buckets.retain(|_, bucket| !bucket.is_full(now));
            if buckets.len() >= ADDRESSES {
                address = IpAddr::V6(Ipv6Addr::UNSPECIFIED);
            }
        }
        let Rate { per_s, burst } = self.rate;
        let bucket = buckets
            .entry(address)
            .or_insert_with(|| TokenBucket::new(per_s, burst, now));
        if bucket.take(1, now) {
            Ok(())
        } else {
            Err(bucket.wait(1, now))
        }
    }

    fn refusal(&self, wait: Duration) -> Response {
        // Whole seconds, and never too few.
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        let Rate { per_s, burst } = self.rate;
        let message =
            format!("this address asks more than {per_s} times a second; ask again in {seconds} s");
        let error = ApiError::new(Family::Policy, "tooManyRequests", message)
            .with("perSecond", per_s)
            .with("burst", burst)
            .with("waitS", seconds);
        let problem = Problem::from(error).with_status(StatusCode::TOO_MANY_REQUESTS);
        let wait = [(header::RETRY_AFTER, HeaderValue::from(seconds))];
        (wait, problem).into_response()
    }
}

/// Lets a request through if its address has not asked too often.
pub(super) async fn unless_too_often(
    State(allowances): State<Arc<Allowances>>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    request: Request,
    next: Next,
) -> Response {
    match allowances.take(from.ip(), Instant::now()) {
        Ok(()) => next.run(request).await,
        Err(wait) => allowances.refusal(wait),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(number: u32) -> IpAddr {
        IpAddr::V4(number.into())
    }

    #[test]
    fn an_address_has_its_burst_and_then_its_rate() {
        let start = Instant::now();
        let rate = Rate { per_s: 4, burst: 2 };
        let allowances = Allowances::new(rate);
        let ask = |number, ms| allowances.take(address(number), start + Duration::from_millis(ms));
        assert_eq!(ask(1, 0), Ok(()));
        assert_eq!(ask(1, 0), Ok(()));
        assert_eq!(ask(1, 0), Err(Duration::from_millis(250)));
        assert_eq!(ask(2, 0), Ok(()), "another address");
        assert_eq!(ask(1, 249), Err(Duration::from_millis(1)));
        assert_eq!(ask(1, 250), Ok(()));
        assert_eq!(ask(1, 250), Err(Duration::from_millis(250)));
    }

    #[test]
    fn what_is_remembered_is_bounded_and_what_came_back_is_forgotten() {
        let start = Instant::now();
        let allowances = Allowances::new(Rate { per_s: 1, burst: 1 });
        let most = u32::try_from(ADDRESSES).expect("small");
        for number in 0..most {
            assert_eq!(allowances.take(address(number), start), Ok(()));
        }
        // Strangers share one allowance.
        assert_eq!(allowances.take(address(most), start), Ok(()));
        assert!(allowances.take(address(most + 1), start).is_err());
        let held = || allowances.buckets.lock().expect("whole").len();
        assert_eq!(held(), ADDRESSES + 1);
        let later = start + Duration::from_secs(1);
        assert_eq!(allowances.take(address(most + 2), later), Ok(()));
        assert_eq!(held(), 1);
    }

    #[test]
    fn a_refusal_says_when_to_come_again() {
        let allowances = Allowances::new(Rate { per_s: 4, burst: 2 });
        let response = allowances.refusal(Duration::from_millis(1_001));
        assert_eq!(response.status(), StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(response.headers()[header::RETRY_AFTER], "2");
    }
}
