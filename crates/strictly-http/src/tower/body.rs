//! Bodies, read up to a limit once the head of a request is found good.

use std::future::poll_fn;
use std::pin::pin;

use bytes::{Buf, Bytes};
use http_body::Body;

use crate::{Call, Head, Refusal, Server};

/// True if nothing says that there is a body. Of one in chunks it is not known before it comes; until
/// then it is taken for empty.
pub(crate) fn is_empty(body: &impl Body) -> bool {
    body.size_hint().exact().is_none_or(|length| length == 0)
}

/// Reads the body of a request that was accepted.
///
/// # Errors
///
/// If the body is too large, breaks off, or turned out to be one where none was expected.
pub(crate) async fn receive<'s, 'r, B: Body>(
    server: &'s Server,
    call: Call<'s, 'r>,
    head: Head<'r>,
    body: B,
) -> Result<(Call<'s, 'r>, Bytes), Refusal>
where
    's: 'r,
{
    let was_empty = is_empty(&body);
    let bytes = read(body, call.body_limit()).await.map_err(|error| match error {
        BodyError::TooLarge => Refusal::too_large(call.body_limit()),
        BodyError::Broken => Refusal::broken(),
    })?;
    let call = if was_empty && !bytes.is_empty() { server.accept(head, false)? } else { call };
    Ok((call, bytes))
}

/// Reads a body, and gives up as soon as it is known to be larger than `limit` bytes.
///
/// Frames are copied together as they come, so that no more than `limit` bytes are held, however
/// small the frames and however slow the sender; a body that comes as one frame is taken as it is. How
/// long it may take is for the server to say.
///
/// # Errors
///
/// If the body is too large, or ends before it should.
async fn read<B: Body>(body: B, limit: usize) -> Result<Bytes, BodyError> {
    let mut body = pin!(body);
    let hint = body.size_hint();
    if usize::try_from(hint.lower()).map_or(true, |least| least > limit) {
        return Err(BodyError::TooLarge);
    }
    let expected = hint.exact().and_then(|exact| usize::try_from(exact).ok());
    let mut bytes = Vec::new();
    while let Some(frame) = poll_fn(|context| body.as_mut().poll_frame(context)).await {
        // Trailers say nothing that we ask for.
        let Ok(mut data) = frame.map_err(|_| BodyError::Broken)?.into_data() else { continue };
        let length = data.remaining();
        if length > limit - bytes.len() {
            return Err(BodyError::TooLarge);
        }
        if expected == Some(length) && body.is_end_stream() {
            return Ok(data.copy_to_bytes(length));
        }
        if bytes.is_empty() {
            bytes.reserve_exact(expected.unwrap_or(0).min(AT_ONCE));
        }
        grow(&mut bytes, length, limit);
        while data.has_remaining() {
            let chunk = data.chunk();
            bytes.extend_from_slice(chunk);
            let taken = chunk.len();
            data.advance(taken);
        }
    }
    Ok(bytes.into())
}

/// What is set aside for a body of which nothing has come yet but its length.
const AT_ONCE: usize = 16 * 1024;

/// Why a body was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BodyError {
    /// It is larger than the limit.
    TooLarge,
    /// The connection ended before the body did.
    Broken,
}

/// Makes room for `length` more bytes: for twice as many as there are, but never beyond the limit.
fn grow(bytes: &mut Vec<u8>, length: usize, limit: usize) {
    if bytes.capacity() - bytes.len() < length {
        let room = bytes.len().max(length).min(limit - bytes.len());
        bytes.reserve_exact(room);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::VecDeque;
    use std::future::Future;
    use std::pin::{Pin, pin};
    use std::task::{Context, Poll, Waker};

    use http_body::{Frame, SizeHint};

    use super::*;

    /// A body of these frames, which says beforehand how long it is, or not.
    struct Frames {
        left: VecDeque<Result<Vec<u8>, ()>>,
        hint: SizeHint,
        polled: usize,
    }

    impl Body for &mut Frames {
        type Data = Bytes;
        type Error = ();

        fn poll_frame(
            mut self: Pin<&mut Self>,
            _: &mut Context<'_>,
        ) -> Poll<Option<Result<Frame<Bytes>, ()>>> {
            self.polled += 1;
            let frame = self.left.pop_front();
            Poll::Ready(frame.map(|frame| frame.map(|data| Frame::data(data.into()))))
        }

        fn size_hint(&self) -> SizeHint {
            self.hint
        }
    }

    fn frames(frames: impl IntoIterator<Item = Result<Vec<u8>, ()>>) -> Frames {
        Frames { left: frames.into_iter().collect(), hint: SizeHint::default(), polled: 0 }
    }

    /// Nothing here waits.
    fn now<T>(future: impl Future<Output = T>) -> T {
        let mut future = pin!(future);
        match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(value) => value,
            Poll::Pending => panic!("it waits"),
        }
    }

    #[test]
    fn frames_are_put_together() {
        let mut body = frames([Ok(b"ab".to_vec()), Ok(Vec::new()), Ok(b"c".to_vec())]);
        assert_eq!(now(read(&mut body, 3)), Ok(Bytes::from_static(b"abc")));
        assert_eq!(now(read(&mut frames([]), 0)), Ok(Bytes::new()));
    }

    #[test]
    fn what_is_announced_as_too_large_is_not_read() {
        let mut body = frames([Ok(b"abc".to_vec())]);
        body.hint = SizeHint::with_exact(3);
        assert_eq!(now(read(&mut body, 2)), Err(BodyError::TooLarge));
        assert_eq!(body.polled, 0);
    }

    #[test]
    fn what_is_too_large_is_not_read_to_its_end() {
        let mut body = frames(std::iter::repeat_n(Ok(vec![0; 10]), 1000));
        assert_eq!(now(read(&mut body, 95)), Err(BodyError::TooLarge));
        assert_eq!(body.polled, 10);
    }

    #[test]
    fn what_breaks_off_is_an_error() {
        let mut body = frames([Ok(b"ab".to_vec()), Err(())]);
        assert_eq!(now(read(&mut body, 10)), Err(BodyError::Broken));
    }

    /// What is held is at most the limit, and the pages of a small body are not those of the limit.
    #[test]
    fn room_is_bounded_by_the_limit() {
        let mut bytes = Vec::new();
        for _ in 0..1000 {
            grow(&mut bytes, 1, 1000);
            assert!(bytes.capacity() <= 1000.min(2 * bytes.len() + 8));
            bytes.push(0);
        }
    }
}
