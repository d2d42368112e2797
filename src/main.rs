//! The page: what a person sees of a node that runs in a worker of the same tab.
//!
//! # Overview
//! [`services`] touch the browser, [`hooks`] give components what they share, [`components`] are
//! small shared parts, [`pages`] hold one screen each. The page keeps no consensus state: it asks
//! its node through [`api`] and listens to its events.

mod app;
mod components;
mod fees;
mod format;
mod hooks;
mod pages;
mod parts;
mod routes;
mod services;
mod start;
mod text;

fn main() {
    start::start();
}
