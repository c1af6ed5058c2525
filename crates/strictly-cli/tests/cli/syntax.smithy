// RUN: strictly check shapes.smithy GetCity syntax-broken.json
// RUN: strictly check shapes.smithy GetCity - < syntax-broken.json
// RUN: strictly check shapes.smithy GetCity syntax-broken.json --format json
// RUN: strictly check shapes.smithy GetCity syntax-duplicate.json
// RUN: strictly check shapes.smithy GetCity syntax-duplicate.json --format json
// RUN: strictly check shapes.smithy GetCity syntax-duplicate-line.json
// RUN: strictly check shapes.smithy GetCity syntax-number.json
// RUN: strictly check shapes.smithy GetCity syntax-deep.json
// RUN: strictly check shapes.smithy GetCity syntax-empty.json
