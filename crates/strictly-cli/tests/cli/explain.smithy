// RUN: strictly explain
// RUN: strictly explain LengthTrait
// RUN: strictly explain Contract.UnboundedString
// RUN: strictly explain HttpMethodSemantics.UnexpectedPayload
// RUN: strictly explain lengthtrait
// RUN: strictly explain RangTrait
// RUN: strictly explain Http
// RUN: strictly explain Weather
