// RUN: strictly ast ast/city.smithy
// RUN: strictly ast ast/city.json
// RUN: strictly ast ast/city.smithy --to idl
// RUN: strictly ast folder
// RUN: strictly ast folder --to idl
// RUN: strictly ast folder --to idl --namespace example.two
// RUN: strictly ast folder --to idl --namespace example.three
// RUN: strictly ast folder --namespace example.two
// RUN: strictly ast ast/city.smithy lint/several/roads.json
// RUN: strictly ast ast/city.smithy lint/several/roads.json --to idl --namespace example.roads
// RUN: strictly ast lint/broken.smithy lint/unresolved.json --to json
