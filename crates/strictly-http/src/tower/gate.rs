//! A gate before a service that reads requests for itself.

use std::mem;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::{Request, Response};
use http_body::Body;

use super::{Boxed, body};
use crate::{Head, Refusal, Server};

/// A layer that lets no request through that breaks the contract of its operation.
///
/// It needs no types and no handlers: what it goes by are the tables of the operations. A request
/// is read up to the end of its body, checked without building anything, and passed on as it came.
///
/// ```
/// use strictly::{OperationShape, Protocol, ServiceShape};
/// use strictly_http::Server;
/// use strictly_http::tower::GateLayer;
/// use tower_layer::Layer as _;
///
/// static ATLAS: ServiceShape = ServiceShape::new("example#Atlas", Protocol::RestJson1);
/// static LIST_CITIES: OperationShape =
///     OperationShape::new("example#ListCities", &ATLAS).http("GET", "/cities", 200);
///
/// # let inner_service = ();
/// let service = GateLayer::new(Server::new([&LIST_CITIES])?).layer(inner_service);
/// # Ok::<(), strictly_http::RouterError>(())
/// ```
#[derive(Clone, Debug)]
pub struct GateLayer {
    server: Arc<Server>,
    lets_others_pass: bool,
}

impl GateLayer {
    /// A gate for the operations of this server. Requests that are for none of them are refused.
    pub fn new(server: Server) -> Self {
        Self { server: Arc::new(server), lets_others_pass: false }
    }

    /// Lets requests pass that are for none of the operations, unread: the service has routes that
    /// no contract speaks of.
    pub fn let_others_pass(mut self) -> Self {
        self.lets_others_pass = true;
        self
    }
}

impl<S> tower_layer::Layer<S> for GateLayer {
    type Service = Gate<S>;

    fn layer(&self, inner: S) -> Gate<S> {
        Gate { layer: self.clone(), inner }
    }
}

/// A service behind a [`GateLayer`].
#[derive(Clone, Debug)]
pub struct Gate<S> {
    layer: GateLayer,
    inner: S,
}

impl<S, B, R> tower_service::Service<Request<B>> for Gate<S>
where
    S: tower_service::Service<Request<B>, Response = Response<R>> + Clone + Send + 'static,
    S::Future: Send,
    B: Body + From<Bytes> + Send + 'static,
    B::Data: Send,
    R: From<Bytes>,
{
    type Response = Response<R>;
    type Error = S::Error;
    type Future = Boxed<Result<Response<R>, S::Error>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), S::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        // The service that is ready is this one, not its clone.
        let clone = self.inner.clone();
        let mut inner = mem::replace(&mut self.inner, clone);
        let layer = self.layer.clone();
        Box::pin(async move {
            match layer.pass(request).await {
                Ok(request) => inner.call(request).await,
                Err(refusal) => Ok(layer.server.refuse(refusal).map(R::from)),
            }
        })
    }
}

impl GateLayer {
    /// The request as it came, if it keeps the contract.
    async fn pass<B: Body + From<Bytes>>(
        &self,
        request: Request<B>,
    ) -> Result<Request<B>, Refusal> {
        let (parts, body) = request.into_parts();
        let head = Head::from(&parts);
        let call = match self.server.accept(head, body::is_empty(&body)) {
            Err(refusal) if self.lets_others_pass && matches!(refusal.status(), 404 | 405) => {
                return Ok(Request::from_parts(parts, body));
            }
            accepted => accepted?,
        };
        let (call, bytes) = body::receive(&self.server, call, head, body).await?;
        call.check(&bytes)?;
        Ok(Request::from_parts(parts, B::from(bytes)))
    }
}
