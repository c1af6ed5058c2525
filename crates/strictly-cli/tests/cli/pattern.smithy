// RUN: strictly pattern ^[a-z0-9]{4,7}$
// RUN: strictly pattern ^[a-z]+$ --min 5 --max 9
// RUN: strictly pattern ^boolean|string|number$
// RUN: strictly pattern ^(a)\1$
// RUN: strictly pattern [z-a]
// RUN: strictly pattern a --min 3 --max 2
