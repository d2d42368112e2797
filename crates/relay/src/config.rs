//! What a relay is told when it starts.

use std::path::PathBuf;

use ipnet::IpNet;

use crate::{Certificate, Federation, Limits, Others};

/// What a relay serves and within which bounds.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// The folder of the built page; without one the relay only relays.
    pub page: Option<PathBuf>,
    /// Relays that the page goes to when this one is gone.
    pub others: Others,
    /// The certificate; without one the relay speaks plain HTTP, as in a classroom or behind a proxy.
    pub certificate: Option<Certificate>,
    /// Origins whose pages may connect, such as `https://school.example`, beside the relay's own; none
    /// means any.
    pub origins: Vec<String>,
    /// Proxies that are believed about whom they speak for.
    pub proxies: Vec<IpNet>,
    /// Where other relays are met; by default nowhere, and the relay is alone.
    pub federation: Federation,
    /// The bounds.
    pub limits: Limits,
}
