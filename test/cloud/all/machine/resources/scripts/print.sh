#!/bin/bash
# print.sh FILE: prints the secret in FILE, as a careless script would do.
set -euo pipefail
cat "$1"
cat "$1" >&2
