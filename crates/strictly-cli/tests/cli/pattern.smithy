// RUN: strictly pattern ^[a-z0-9]{4,7}$
// RUN: strictly pattern ^[a-z]+$ --min 5 --max 9
// RUN: strictly pattern ^boolean|string|number$
// RUN: strictly pattern ^(?!aws:)[a-zA-Z+-=._:/]+$ --min 1 --max 128
// RUN: strictly pattern ^arn:aws[a-z-]*:iam::\d{12}:role/[\w+=,.@-]+$ --min 20 --max 2048
// RUN: strictly pattern ^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$ --max 256
// RUN: strictly pattern \S --min 1 --max 64
// RUN: strictly pattern ^\p{Print}+$
// RUN: strictly pattern /^[\d]{12}$/
// RUN: strictly pattern ^[a-zA-Z0-9](-*[a-zA-Z0-9\+\-\.])*$ --min 1 --max 63
// RUN: strictly pattern ^(?:ENABLED|DISABLED)$ --min 1 --max 3
// RUN: strictly pattern ^(a)\1$
// RUN: strictly pattern [z-a]
// RUN: strictly pattern a --min 3 --max 2
