//! A socket whose reader gives others their turn.
//!
//! Tokio has a task give way after 128 operations. A read of [`READ_BUFFER_BYTES`](crate::limits::READ_BUFFER_BYTES) can
//! hold some three hundred of the smallest WebSocket frames, so whoever sends a message in pieces of one byte would hold a
//! thread for milliseconds; all others would wait for it. Here a read costs as many operations as make that a fraction.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll},
};

use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    task::coop,
};

/// Operations that a read costs beside its own: eight reads are a turn.
const MORE_COST: usize = 15;

/// A socket that is read in short turns.
#[derive(Debug)]
pub(crate) struct Turns<S>(pub(crate) S);

impl<S: AsyncRead + Unpin> AsyncRead for Turns<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let read = Pin::new(&mut self.0).poll_read(cx, buffer);
        if read.is_ready() {
            for _ in 0..MORE_COST {
                // With nothing left the next read waits for the next turn.
                let Poll::Ready(paid) = coop::poll_proceed(cx) else {
                    break;
                };
                paid.made_progress();
            }
        }
        read
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Turns<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(cx)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write_vectored(cx, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.0.is_write_vectored()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    };

    use tokio::io::AsyncReadExt as _;

    use super::*;

    /// A socket on which there is always more, as a flood's.
    struct Endless;

    impl AsyncRead for Endless {
        fn poll_read(
            self: Pin<&mut Self>,
            cx: &mut Context<'_>,
            buffer: &mut ReadBuf<'_>,
        ) -> Poll<io::Result<()>> {
            std::task::ready!(coop::poll_proceed(cx)).made_progress();
            buffer.put_slice(&[7]);
            Poll::Ready(Ok(()))
        }
    }

    /// How often a socket without end is read before another task of the same thread comes to its turn.
    async fn reads_in_a_turn(mut socket: impl AsyncRead + Unpin + Send + 'static) -> usize {
        let reads = Arc::new(AtomicUsize::new(0));
        let count = reads.clone();
        let reader = tokio::spawn(async move {
            while socket.read_u8().await.is_ok() {
                count.fetch_add(1, Ordering::Relaxed);
            }
        });
        let another = tokio::spawn(async move { reads.load(Ordering::Relaxed) });
        let seen = another.await.expect("it only counts");
        reader.abort();
        seen
    }

    #[tokio::test]
    async fn who_sends_without_end_is_read_eight_times_a_turn() {
        assert_eq!(reads_in_a_turn(Endless).await, 128);
        assert_eq!(reads_in_a_turn(Turns(Endless)).await, 8);
    }
}
