//! Streams of news, which last until somebody may not hear them any more.

use axum::{
    body::{Body, Bytes, HttpBody},
    response::Response,
};
use hyper::body::Frame;
use std::{
    pin::Pin,
    task::{Context, Poll, ready},
};

/// A body that ends early.
struct Lasting<F> {
    body: Body,
    over: Pin<Box<F>>,
    is_over: bool,
}

/// The response, until that is over.
pub(super) fn until(over: impl Future<Output = ()> + Send + 'static, response: Response) -> Response {
    response.map(|body| Body::new(Lasting { body, over: Box::pin(over), is_over: false }))
}

impl<F: Future<Output = ()>> HttpBody for Lasting<F> {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if !self.is_over && self.over.as_mut().poll(context).is_ready() {
            self.is_over = true;
            // whoever writes to it learns now that nobody listens
            self.body = Body::empty();
        }
        Poll::Ready(ready!(Pin::new(&mut self.body).poll_frame(context)))
    }
}
