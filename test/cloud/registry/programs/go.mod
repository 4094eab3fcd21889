module vetro.test/registry

go 1.19

require golang.org/x/net v0.7.0

// Debian's package golang-golang-x-net-dev
replace golang.org/x/net => /usr/share/gocode/src/golang.org/x/net
