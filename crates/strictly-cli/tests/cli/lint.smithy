// RUN: strictly lint folder
// RUN: strictly lint lint/several
// RUN: strictly lint lint/several/city.smithy lint/several lint/conflict/../several/roads.json
// RUN: strictly lint lint/conflict
// RUN: strictly lint lint/broken.smithy lint/several/roads.json lint/unresolved.json
// RUN: strictly lint lint/unresolved.json
// RUN: strictly lint lint/doubts.smithy --contract
// RUN: strictly lint lint/doubts.smithy lint/silence.smithy
// RUN: strictly lint lint/doubts.smithy lint/silence.smithy --contract --fail-on note
// RUN: strictly lint lint/raised.smithy
// RUN: strictly lint lint/raised.smithy --fail-on danger
// RUN: strictly lint lint/raised.smithy --fail-on warning
// RUN: strictly lint lint/nowhere.smithy
// RUN: strictly lint
// RUN: strictly lint lint/doubts.smithy --fail-on never
