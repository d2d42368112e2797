//! Something that listens where a relay should, and answers in its own way.

use std::net::{Ipv4Addr, SocketAddr};

use futures_util::{SinkExt as _, StreamExt as _};
use tokio::{
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};
use tokio_tungstenite::{accept_async, tungstenite::Message};

use crate::{DEADLINE, Result, wait_for};

/// A WebSocket server that answers everybody's first message with the same bytes, whatever was said,
/// and then keeps silent. It ends when it is dropped.
#[derive(Debug)]
pub struct FakeRelay {
    task: JoinHandle<()>,
}

impl FakeRelay {
    /// Takes the port of a relay that was stopped.
    ///
    /// # Errors
    /// If the port does not become free.
    pub async fn in_place_of(port: u16, answer: Vec<u8>) -> Result<Self> {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let listener = wait_for("the port of the relay", DEADLINE, async || {
            Ok(Some(TcpListener::bind(address).await?))
        })
        .await?;
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, answer.clone()));
            }
        });
        Ok(Self { task })
    }
}

impl Drop for FakeRelay {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Serves one client until it goes.
async fn serve(stream: TcpStream, answer: Vec<u8>) {
    // A browser that asks for a page, not for a WebSocket, is told nothing.
    let Ok(mut socket) = accept_async(stream).await else {
        return;
    };
    if let Some(Ok(_)) = socket.next().await {
        // A client that is gone needs no answer.
        let _ = socket.send(Message::Binary(answer.into())).await;
        while let Some(Ok(_)) = socket.next().await {}
    }
}
