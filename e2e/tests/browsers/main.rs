//! What a new user does, in real browsers: two profiles and a second tab, one chain.

mod accessibility;
mod bad_input;
mod class;
mod doors;
mod explorer;
mod files;
mod gpu;
mod host;
mod join;
mod lab_network;
mod languages;
mod lessons;
mod market;
mod market_screen;
mod money;
mod partition;
mod parts;
mod posts;
mod practice;
mod programs;
mod restart;
mod room_screens;
mod rooms;
mod slow;
mod stamps;
mod text_attack;
