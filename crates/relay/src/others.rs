//! Other relays, of which the page is told.

use std::str::FromStr;

use clap::Args;

/// Relays that a page may go to when this one is gone.
#[derive(Clone, Debug, Default, Args)]
pub struct Others {
    /// A relay that the served page goes to when this one is gone, such as
    /// `wss://b.school.example/relay`; can be given several times, the first is tried first.
    #[arg(
        long = "also",
        env = "CHALK_RELAY_ALSO",
        value_name = "URL",
        value_delimiter = ','
    )]
    pub also: Vec<RelayUrl>,
}

/// A relay's WebSocket address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelayUrl(String);

impl FromStr for RelayUrl {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        // It is written into the page, and lists of addresses have commas between.
        let is_plain = |c: char| c.is_ascii_graphic() && !"\"'<>&,".contains(c);
        let rest = text
            .strip_prefix("ws://")
            .or_else(|| text.strip_prefix("wss://"))
            .filter(|rest| {
                !rest.is_empty() && !rest.starts_with('/') && rest.chars().all(is_plain)
            });
        match rest {
            Some(_) => Ok(Self(text.to_owned())),
            None => Err("a relay's address is such as wss://school.example/relay".to_owned()),
        }
    }
}

impl Others {
    /// The element by which a page is told, if there is something to tell.
    pub(crate) fn element(&self) -> Option<String> {
        let urls: Vec<&str> = self.also.iter().map(|RelayUrl(url)| url.as_str()).collect();
        let list = urls.join(",");
        (!urls.is_empty()).then(|| format!(r#"<meta name="chalk-relays" content="{list}">"#))
    }
}
