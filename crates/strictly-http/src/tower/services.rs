//! A tower service made of handlers.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fmt;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use http::{Request, Response};
use http_body::Body;
use http_body_util::Full;
use strictly::{Operation, OperationShape, Protocol, Service, VisitHandler};

use super::handler::{Handler, HandlerError, InternalError};
use super::{Boxed, body};
use crate::answer;
use crate::body::Body as Kind;
use crate::{Call, ErrorName, Head, Refusal, RouterError, Server, Unrouted};

/// What answers at one address: the handlers of a service, or of several.
///
/// A service is a generated struct with a field for the handler of each operation, so that one
/// without a handler does not compile:
///
/// ```ignore
/// let services = Services::new(Weather { get_city, get_forecast })?;
/// ```
///
/// No handler sees a request that breaks its contract. What callers get to see then, [`Server`]
/// says. Cloning shares them.
#[derive(Clone, Debug)]
pub struct Services {
    services: Arc<[Served]>,
}

impl Services {
    /// Of one service.
    ///
    /// # Errors
    ///
    /// As [`Server::new`].
    pub fn new<S: Service<Handlers>>(service: S) -> Result<Self, RouterError> {
        Self::builder().service(service).build()
    }

    /// Of several services, or of one with settings of its own.
    pub fn builder() -> ServicesBuilder {
        ServicesBuilder { services: Vec::new() }
    }

    /// Answers a request.
    async fn answer<B: Body>(self, request: Request<B>) -> Response<Full<Bytes>> {
        let (parts, body) = request.into_parts();
        let head = Head::from(&parts);
        let mut refused = None;
        for served in self.services.iter() {
            let server = &served.server;
            let refusal = match server.accept(head, body::is_empty(&body)) {
                Ok(call) => match body::receive(server, call, head, body).await {
                    Ok((call, body)) => return served.handle(&call, &body).await,
                    Err(refusal) => return response(server.refuse(refusal)),
                },
                Err(refusal) => refusal,
            };
            let is_elsewhere = refusal.status() == 404;
            refused = Some(server.refuse(refusal));
            if !is_elsewhere {
                break;
            }
        }
        response(refused.unwrap_or_else(nobody))
    }
}

impl<B> tower_service::Service<Request<B>> for Services
where
    B: Body + Send + 'static,
    B::Data: Send,
{
    type Response = Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = Boxed<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<B>) -> Self::Future {
        let services = self.clone();
        Box::pin(async { Ok(services.answer(request).await) })
    }
}

/// Services that will answer at one address.
#[derive(Debug)]
pub struct ServicesBuilder {
    services: Vec<Result<Served, RouterError>>,
}

impl ServicesBuilder {
    /// Adds a service. Where several know a request, the first answers.
    pub fn service<S: Service<Handlers>>(self, service: S) -> Self {
        self.service_with(service, |server| server)
    }

    /// Adds a service with settings of its own.
    ///
    /// ```ignore
    /// Services::builder().service_with(weather, |server| server.body_limit(64 * 1024)).build()?
    /// ```
    pub fn service_with<S: Service<Handlers>>(
        mut self,
        service: S,
        set: impl FnOnce(Server) -> Server,
    ) -> Self {
        let mut handlers = Handlers { operations: Vec::new(), by_id: BTreeMap::new() };
        service.visit(&mut handlers);
        let Handlers { operations, by_id } = handlers;
        let server = Server::new(operations).map(set);
        self.services
            .push(server.map(|server| Served { server: Arc::new(server), handlers: by_id }));
        self
    }

    /// What answers for all of them.
    ///
    /// # Errors
    ///
    /// As [`Server::new`], for the first service of which that is so.
    pub fn build(self) -> Result<Services, RouterError> {
        let services: Result<Vec<_>, _> = self.services.into_iter().collect();
        Ok(Services { services: services?.into() })
    }
}

/// The handlers of a service, which they are collected into.
pub struct Handlers {
    operations: Vec<&'static OperationShape>,
    by_id: BTreeMap<&'static str, Erased>,
}

impl<O: Operation, H: Handler<O>> VisitHandler<O, H> for Handlers
where
    O::Output: Send,
    O::Error: Send,
{
    fn handler(&mut self, handler: H) {
        self.operations.push(O::SHAPE);
        self.by_id.insert(O::SHAPE.id(), erase::<O, H>(handler));
    }
}

impl fmt::Debug for Handlers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.by_id.keys()).finish()
    }
}

/// A service, and what handles its operations.
struct Served {
    server: Arc<Server>,
    handlers: BTreeMap<&'static str, Erased>,
}

impl Served {
    async fn handle(&self, call: &Call<'_, '_>, body: &[u8]) -> Response<Full<Bytes>> {
        let handler = self.handlers.get(call.operation().id());
        let answer = match handler.map(|handler| handler(&self.server, call, body)) {
            Some(Ok(answer)) => answer.await,
            Some(Err(refusal)) => self.server.refuse(refusal),
            None => self.server.refuse(Refusal::internal()),
        };
        response(answer)
    }
}

impl fmt::Debug for Served {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.handlers.keys()).finish()
    }
}

/// A handler of some operation, with what reads its input and writes its output.
type Erased = Box<
    dyn for<'r> Fn(&Arc<Server>, &Call<'_, 'r>, &'r [u8]) -> Result<Boxed<Response<Bytes>>, Refusal>
        + Send
        + Sync,
>;

fn erase<O: Operation, H: Handler<O>>(handler: H) -> Erased
where
    O::Output: Send,
    O::Error: Send,
{
    // The same for every response.
    let kind = Kind::of_response(O::SHAPE);
    Box::new(move |server, call, body| {
        let answer = handler.handle(call.decode::<O>(body)?);
        let server = Arc::clone(server);
        Ok(Box::pin(async move { respond::<O>(&server, answer.await, kind) }))
    })
}

pub(crate) fn respond<O: Operation>(
    server: &Server,
    answer: Result<O::Output, HandlerError<O::Error>>,
    kind: Kind,
) -> Response<Bytes> {
    let response = match answer {
        Ok(output) => answer::output::<O>(&output, kind),
        Err(HandlerError::Declared(error)) => server.fail::<O>(&error),
        Err(HandlerError::Internal(error)) => return failed(server, error),
    };
    response.unwrap_or_else(|error| failed(server, InternalError::new(error)))
}

/// The answer that tells no reason; who serves finds it in the extensions.
fn failed(server: &Server, error: InternalError) -> Response<Bytes> {
    let mut response = server.refuse(Refusal::internal());
    response.extensions_mut().insert(error);
    response
}

/// The answer of an address where there is no service.
fn nobody() -> Response<Bytes> {
    let refusal = Refusal::unrouted(&Unrouted::NotFound);
    refusal.into_response(Protocol::Json, ErrorName::default())
}

fn response(response: Response<Bytes>) -> Response<Full<Bytes>> {
    response.map(Full::new)
}
