// RUN: strictly check folder Ping output.json --output --service One
// RUN: strictly check folder Ping output.json --error Busy --service example.two#Two
// RUN: strictly check folder Ping output.json --error Bussy --service One
// RUN: strictly check folder Ping output.json --service One
