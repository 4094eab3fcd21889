#!/bin/bash
# inside.sh FOLDER COMMAND...: runs a command with the environment of the cloud's clients; FOLDER is start.sh's.
set -eu
# shellcheck source=/dev/null
. "$1/environment"
shift
exec "$@"
