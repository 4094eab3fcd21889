#!/bin/sh
# Prints what it was given, and of the secret only who may read it.
set -eu
# shellcheck source=common.sh
. ./common.sh
shown name "$1"
while read -r member; do shown member "$member"; done <"$2"
shown key-mode "$(stat -c '%a %u' "$3")"
shown key-folder "$(stat -c '%a %u' "$(dirname "$3")")"
cp "$3" "/root/key-of-$5"
shown note "$4"
shown port "$5"
shown config-size "$(wc -c <"$6")"
shown labels "$(cat "$7")"
shown suffix "$8"
shown flag "$9"
shown url-in-file "$(grep -c '^https://.*@' "${10}")"
shown url-mode "$(stat -c '%a %u' "${10}")"
shown secrets-in-command-lines "$(cat /proc/[0-9]*/cmdline | tr '\0' '\n' | grep -c '^https://.*@a$' || true)"
printf 'handed-%s' back >"$SECRET_OUTPUT"
