//! Honest rooms at a relay with its own limits, alone and beside clients that mean harm.

use std::time::Duration;

use e2e::{Report, Result};
use futures_util::{SinkExt as _, StreamExt as _};
use tokio::{
    io::AsyncWriteExt as _,
    net::TcpStream,
    runtime,
    time::{sleep, timeout},
};
use tokio_tungstenite::{WebSocketStream, client_async, tungstenite::Message};
use wire::{ClientFrame, RelayFrame, RoomId};

use crate::{
    aside::{Aside, Over},
    load::{Class, Load, traffic},
    servers::{Programs, Server},
};

/// The honest.
const CLASS: Class = Class {
    clients: 300,
    per_room: 30,
};
/// Rounds alone and beside the others.
const ROUNDS: usize = 3;
/// Between two things that a hostile client does, so that it is the relay that has to bear them and not
/// this machine, which plays them all.
const PAUSE: Duration = Duration::from_millis(50);
/// Most that a hostile client waits for an answer.
const PATIENCE: Duration = Duration::from_secs(2);
/// How many there are of each kind.
const OF_EACH: [(Harm, usize); 8] = [
    (Harm::Flood, 4),
    (Harm::Pings, 2),
    (Harm::Huge, 2),
    (Harm::Fragments, 2),
    (Harm::Loris, 100),
    (Harm::Rooms, 4),
    (Harm::Deaf, 10),
    (Harm::Forged, 2),
];

/// What a hostile client does.
#[derive(Clone, Copy, Debug)]
enum Harm {
    /// Sends as much as it gets rid of, and comes back when it is cut off.
    Flood,
    /// Pings without end.
    Pings,
    /// Sends frames that are far too long.
    Huge,
    /// Sends a message in thousands of pieces that never ends.
    Fragments,
    /// Sends a request letter by letter.
    Loris,
    /// Joins rooms that nobody knows, and leaves.
    Rooms,
    /// Joins an honest room and reads nothing.
    Deaf,
    /// Sends what only a relay may say.
    Forged,
}

type Socket = WebSocketStream<TcpStream>;

/// The same traffic alone and beside them, in rounds.
#[allow(clippy::cast_precision_loss, reason = "far below 2⁵³")]
pub(crate) async fn beside(report: &mut Report, programs: &Programs) -> Result<()> {
    let server = Server::bounded(programs).await?;
    let (mut alone, mut beside, mut lost) = (Vec::new(), Vec::new(), Vec::new());
    let mut memory = vec![server.memory() / 1e6];
    for _ in 0..ROUNDS {
        let outcome = traffic(&server, CLASS, Load::LIVELY).await?;
        alone.push(outcome.latency_us(990));
        memory.push(server.memory() / 1e6);
        let port = server.port;
        let hostile = Aside::run(move |over| harm(port, &OF_EACH, &over));
        let outcome = traffic(&server, CLASS, Load::LIVELY).await?;
        drop(hostile);
        beside.push(outcome.latency_us(990));
        lost.push(outcome.lost());
        memory.push(server.memory() / 1e6);
    }
    report.add("hostile-alone-p99", "µs", alone);
    report.add("hostile-beside-p99", "µs", beside);
    report.add("hostile-beside-lost", "messages", lost);
    report.add("hostile-memory", "MB", memory);
    Ok(())
}

/// The same traffic beside one kind of them at a time: what each costs the others.
pub(crate) async fn each(report: &mut Report, programs: &Programs) -> Result<()> {
    let server = Server::bounded(programs).await?;
    let alone = || async {
        let outcome = traffic(&server, CLASS, Load::LIVELY).await?;
        Result::Ok(outcome.latency_us(990))
    };
    let mut none = vec![alone().await?];
    for (kind, count) in OF_EACH {
        let port = server.port;
        let hostile = Aside::run(move |over| harm(port, &[(kind, count)], &over));
        let outcome = traffic(&server, CLASS, Load::LIVELY).await?;
        drop(hostile);
        let name = format!("hostile-{kind:?}-p99").to_lowercase();
        report.add(&name, "µs", vec![outcome.latency_us(990)]);
    }
    none.push(alone().await?);
    report.add("hostile-none-p99", "µs", none);
    Ok(())
}

/// Plays so many hostile clients of each kind until it is over.
fn harm(port: u16, of_each: &[(Harm, usize)], over: &Over) {
    let Ok(runtime) = runtime::Builder::new_current_thread().enable_all().build() else {
        return;
    };
    runtime.block_on(async {
        let mut tasks = tokio::task::JoinSet::new();
        let mut number = 0;
        for &(kind, count) in of_each {
            for _ in 0..count {
                number += 1;
                tasks.spawn(repeat(kind, port, number));
            }
        }
        while !over.is_so() {
            sleep(PAUSE).await;
        }
    });
}

/// Does its harm again and again. Whatever ends one try begins the next.
async fn repeat(kind: Harm, port: u16, number: u64) {
    for turn in 0.. {
        let room = match kind {
            Harm::Deaf => number % 10,
            // Far from the honest rooms' numbers.
            _ => number * 1_000_000 + turn,
        };
        let _ = once(kind, port, room).await;
        sleep(PAUSE).await;
    }
}

/// One try; none where the relay put an end to it.
async fn once(kind: Harm, port: u16, room: u64) -> Option<()> {
    match kind {
        Harm::Flood => {
            let mut socket = join(port, room).await?;
            let frame = wire::encode(&ClientFrame::Broadcast(vec![7; 1_000]));
            loop {
                send(&mut socket, Message::binary(frame.clone())).await?;
            }
        }
        Harm::Pings => {
            let mut socket = join(port, room).await?;
            loop {
                send(&mut socket, Message::Ping(vec![0; 100].into())).await?;
            }
        }
        Harm::Huge => {
            let mut socket = join(port, room).await?;
            send(&mut socket, Message::binary(vec![1; 4 << 20])).await
        }
        Harm::Fragments => {
            let socket = join(port, room).await?;
            let mut stream = socket.into_inner();
            // A binary message's first piece of one byte, and pieces that go on with it; the mask is zeros.
            stream.write_all(&[0x02, 0x81, 0, 0, 0, 0, 1]).await.ok()?;
            let more = [0x00, 0x81, 0, 0, 0, 0, 1].repeat(100);
            loop {
                timeout(PATIENCE, stream.write_all(&more))
                    .await
                    .ok()?
                    .ok()?;
                tokio::task::yield_now().await;
            }
        }
        Harm::Loris => {
            let mut stream = TcpStream::connect(("127.0.0.1", port)).await.ok()?;
            for letter in b"GET /relay HTTP/1.1\r\nHost: a\r\nUpgrade: websocket" {
                stream.write_all(&[*letter]).await.ok()?;
                sleep(PAUSE * 10).await;
            }
            Some(())
        }
        Harm::Rooms => join(port, room).await.map(drop),
        Harm::Deaf => {
            let _socket = join(port, room).await?;
            std::future::pending().await
        }
        Harm::Forged => {
            let mut socket = join(port, room).await?;
            let from = wire::PeerNo(1);
            let payload = vec![1];
            let forged = wire::encode(&RelayFrame::Message { from, payload });
            send(&mut socket, Message::binary(forged)).await?;
            timeout(PATIENCE, socket.next()).await.ok()?;
            Some(())
        }
    }
}

async fn send(socket: &mut Socket, message: Message) -> Option<()> {
    timeout(PATIENCE, socket.send(message)).await.ok()?.ok()
}

/// A client in a room.
async fn join(port: u16, room: u64) -> Option<Socket> {
    let stream = TcpStream::connect(("127.0.0.1", port)).await.ok()?;
    let url = format!("ws://127.0.0.1:{port}/relay");
    let (mut socket, _) = client_async(url, stream).await.ok()?;
    let mut id = [0; 32];
    id[..8].copy_from_slice(&room.to_be_bytes());
    let hello = ClientFrame::Hello {
        version: wire::VERSION,
        room: RoomId(id),
        pass: None,
    };
    send(&mut socket, Message::binary(wire::encode(&hello))).await?;
    timeout(PATIENCE, socket.next()).await.ok()??.ok()?;
    Some(socket)
}
