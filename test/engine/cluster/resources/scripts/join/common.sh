#!/bin/sh
shown() { printf '%s=%s\n' "$1" "$2"; }
