//! Services.

use crate::Operation;

/// A service: a struct with a field for each of its operations, which holds what handles it.
///
/// A struct is not made without all of its fields, so that a service which forgets an operation
/// does not compile. What a handler is, says the one who visits them: a server wants functions.
pub trait Service<V> {
    /// Shows each handler to `visit`, in the order of the model.
    fn visit(self, visit: &mut V);
}

/// Something that looks at what handles an operation.
pub trait VisitHandler<O: Operation, H> {
    /// Looks at what handles `O`.
    fn handler(&mut self, handler: H);
}
