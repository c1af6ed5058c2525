// RUN: strictly lint lint/conflict lint/several --format json
// RUN: strictly lint lint/conflict lint/several --format github
// RUN: strictly lint lint/doubts.smithy lint/silence.smithy --format json
// RUN: strictly lint lint/doubts.smithy lint/silence.smithy --format github --fail-on warning
// RUN: strictly lint lint/escapes,100%.smithy --format github --fail-on note
// RUN: strictly lint lint/escapes,100%.smithy --format json
// RUN: strictly lint lint/escapes,100%.smithy
// RUN: strictly lint folder --format json
// RUN: strictly lint folder --format github
