// RUN: strictly lint lint/patterns.smithy
// RUN: strictly lint lint/patterns.smithy --fail-on danger --format github
// RUN: strictly explain Pattern.Precedence
// RUN: strictly explain Pattern.Contradiction
