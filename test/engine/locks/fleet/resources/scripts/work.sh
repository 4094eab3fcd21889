#!/bin/sh
set -eu
: "$1"
