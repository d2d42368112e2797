//! The program itself, as people run it: killed, in trouble, and in several rooms.

#![cfg(unix)]

mod crash;
mod program;
mod rooms;
mod trouble;
