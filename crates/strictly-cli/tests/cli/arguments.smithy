// RUN: strictly check shapes.smithy GetCitty shapes-valid.json
// RUN: strictly check shapes.smithy GetCity nowhere.json
// RUN: strictly check nowhere.smithy GetCity shapes-valid.json
// RUN: strictly check shapes.smithy GetCity shapes-valid.json --error NotFound
// RUN: strictly check shapes.smithy GetCity shapes-valid.json --service Shape
// RUN: strictly check shapes.smithy GetCity
// RUN: strictly check shapes.smithy GetCity shapes-valid.json --output --error E
// RUN: strictly generate folder
// RUN: strictly check folder Ping output.json
