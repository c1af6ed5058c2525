// RUN: strictly contract shapes.smithy
// RUN: strictly contract folder --service Two
