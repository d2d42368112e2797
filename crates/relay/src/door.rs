//! Who comes in: from which page, and from which address.
//!
//! A browser names the page that connects; another program may name any, or none, so this keeps out
//! pages, not programs. A whole school often has one address, so the bound on an address is wide: it
//! keeps one machine from taking every place.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Arc, Mutex, MutexGuard},
};

use axum::http::{HeaderMap, HeaderName, header};
use ipnet::IpNet;
use wire::Refusal;

/// Bits of an IPv6 address that name a network; a machine chooses the others as it likes (RFC 4291).
const IPV6_NETWORK_BITS: u32 = 64;

/// Where a proxy notes whom it speaks for.
const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// Which pages and how many clients of an address may come in.
#[derive(Debug)]
pub(crate) struct Door {
    /// Origins whose pages may connect beside the relay's own; none means any.
    origins: Vec<String>,
    /// Who is believed about whom it speaks for.
    proxies: Vec<IpNet>,
    clients_per_address: u32,
    seats: Mutex<HashMap<IpAddr, u32>>,
}

impl Door {
    /// A door that nobody has come through.
    pub(crate) fn new(origins: Vec<String>, proxies: Vec<IpNet>, clients_per_address: u32) -> Self {
        Self {
            origins,
            proxies,
            clients_per_address,
            seats: Mutex::default(),
        }
    }

    /// Whether a page with these headers may connect. A request without an origin comes from no page.
    pub(crate) fn admits(&self, headers: &HeaderMap) -> bool {
        let Some(origin) = headers.get(header::ORIGIN) else {
            return true;
        };
        let Ok(origin) = origin.to_str() else {
            return false;
        };
        let is_listed = |listed: &String| listed.eq_ignore_ascii_case(origin);
        self.origins.is_empty() || self.origins.iter().any(is_listed) || is_own(origin, headers)
    }

    /// The address that a request comes from: its connection's, or the one that a proxy names which
    /// is believed. A list of several is read from the end: what stands before the first address that
    /// is no known proxy could be anybody's invention.
    pub(crate) fn address(&self, connection: IpAddr, headers: &HeaderMap) -> IpAddr {
        let mut address = connection.to_canonical();
        let lines = headers.get_all(FORWARDED_FOR).iter().rev();
        let named = lines.flat_map(|line| line.to_str().unwrap_or_default().rsplit(','));
        for next in named {
            if !self.is_proxy(address) {
                break;
            }
            match next.trim().parse::<IpAddr>() {
                Ok(next) => address = next.to_canonical(),
                Err(_) => break,
            }
        }
        address
    }

    /// Takes a place for a client of an address, until the seat is dropped.
    ///
    /// # Errors
    /// The refusal, if the address has as many as it may.
    pub(crate) fn enter(self: &Arc<Self>, address: IpAddr) -> Result<Seat, Refusal> {
        let network = network(address);
        let mut seats = self.lock();
        let taken = seats.entry(network).or_default();
        if *taken >= self.clients_per_address {
            return Err(Refusal::AddressFull {
                limit: self.clients_per_address,
            });
        }
        *taken += 1;
        Ok(Seat {
            door: self.clone(),
            network,
        })
    }

    fn is_proxy(&self, address: IpAddr) -> bool {
        self.proxies
            .iter()
            .any(|proxies| proxies.contains(&address))
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<IpAddr, u32>> {
        self.seats.lock().expect("no holder of this lock panics")
    }
}

/// A place of an address; free again when this is dropped.
#[derive(Debug)]
pub(crate) struct Seat {
    door: Arc<Door>,
    network: IpAddr,
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut seats = self.door.lock();
        if let Some(taken) = seats.get_mut(&self.network) {
            *taken -= 1;
            if *taken == 0 {
                seats.remove(&self.network);
            }
        }
    }
}

/// Whether an origin is that of the page which this relay serves.
fn is_own(origin: &str, headers: &HeaderMap) -> bool {
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    let (Some((_, authority)), Some(host)) = (origin.split_once("://"), host) else {
        return false;
    };
    authority.eq_ignore_ascii_case(host)
}

/// What counts as one address: of IPv6, the network that a machine chooses its addresses in.
pub fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(address) => {
            let mask = u128::MAX << (128 - IPV6_NETWORK_BITS);
            IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & mask))
        }
    }
}

#[cfg(test)]
mod tests;
