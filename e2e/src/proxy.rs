//! A wire between clients and a server that can be cut, slowed, and left hanging.

use std::{net::Ipv4Addr, time::Duration};

use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
    sync::watch,
    task::JoinHandle,
    time::sleep,
};

use crate::Result;

/// Bytes that are carried at once.
const CHUNK_BYTES: usize = 4_096;

/// What a wire does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wire {
    /// It carries.
    Whole,
    /// It carries so many bytes a second in each direction of each connection, and each piece late.
    Slow {
        /// Bytes a second.
        bytes_per_s: u32,
        /// By how much.
        late: Duration,
    },
    /// Every connection ends, and each new one at once.
    Cut,
    /// It carries nothing, and no end of a connection learns of it, as when a machine lost its power. What
    /// was lost stays lost: once it carries again, these connections end with the next byte. New ones
    /// wait.
    Dead,
}

/// A wire to a server of this machine. It ends when it is dropped.
#[derive(Debug)]
pub struct Proxy {
    port: u16,
    wire: watch::Sender<Wire>,
    task: JoinHandle<()>,
}

impl Proxy {
    /// A whole wire to a port.
    ///
    /// # Errors
    /// If it gets no port of its own.
    pub async fn to(server: u16) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let port = listener.local_addr()?.port();
        let (wire, watched) = watch::channel(Wire::Whole);
        let task = tokio::spawn(accept(listener, server, watched));
        Ok(Self { port, wire, task })
    }

    /// The port of its near end.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// What it does from now on.
    pub fn set(&self, wire: Wire) {
        self.wire.send_replace(wire);
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn accept(listener: TcpListener, server: u16, mut wire: watch::Receiver<Wire>) {
    // They end with this task.
    let mut connections = tokio::task::JoinSet::new();
    loop {
        // The wire's end is this task's.
        let _ = wire.wait_for(|wire| *wire != Wire::Dead).await;
        let Ok((near, _)) = listener.accept().await else {
            return;
        };
        let _ = wire.wait_for(|wire| *wire != Wire::Dead).await;
        connections.spawn(carry(near, server, wire.clone()));
        while connections.try_join_next().is_some() {}
    }
}

/// Carries a connection until either end, or the wire, ends it.
async fn carry(near: TcpStream, server: u16, mut wire: watch::Receiver<Wire>) {
    let Ok(far) = TcpStream::connect((Ipv4Addr::LOCALHOST, server)).await else {
        return;
    };
    for stream in [&near, &far] {
        // A socket that can't be told so still works.
        let _ = stream.set_nodelay(true);
    }
    let (near_read, near_write) = near.into_split();
    let (far_read, far_write) = far.into_split();
    let (there, back) = (wire.clone(), wire.clone());
    tokio::select! {
        _ = wire.wait_for(|wire| *wire == Wire::Cut) => {}
        () = pump(near_read, far_write, there) => {}
        () = pump(far_read, near_write, back) => {}
    }
}

/// Carries what comes in one direction.
async fn pump(
    mut from: impl AsyncRead + Unpin,
    mut to: impl AsyncWrite + Unpin,
    mut wire: watch::Receiver<Wire>,
) {
    let mut bytes = [0; CHUNK_BYTES];
    let mut has_lost = false;
    loop {
        let read = from.read(&mut bytes).await;
        let state = *wire.borrow();
        let length = match read {
            Ok(0) | Err(_) => {
                // Of one end's end the other does not hear before the power is back.
                let _ = wire.wait_for(|wire| *wire != Wire::Dead).await;
                return;
            }
            Ok(length) => length,
        };
        match state {
            Wire::Dead => {
                has_lost = true;
                continue;
            }
            Wire::Slow { bytes_per_s, late } => {
                let length = u32::try_from(length).unwrap_or(u32::MAX);
                sleep(late + Duration::from_secs(1) * length / bytes_per_s).await;
            }
            Wire::Whole | Wire::Cut => {}
        }
        if has_lost || to.write_all(&bytes[..length]).await.is_err() {
            return;
        }
    }
}
