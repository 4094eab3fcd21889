#!/bin/bash
# with-catalog.sh COMMAND...
# Runs a command beside a real Keystone and a real murano-api, for which the OS_* variables are set, so that the stock
# `murano` client just works. Both listen on free ports of the loopback, keep everything in a temporary folder, and are
# stopped when the command ends. The exit status is the command's; 70 if the services did not start.
set -u
[ $# -gt 0 ] || {
  sed -n '2,5s/^# //p' "$0" >&2
  exit 64
}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
state=$(mktemp -d "${TMPDIR:-/tmp}/vetro-catalog-XXXXXX")
trap 'rm -rf "$state"' EXIT

free_port() {
  /usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

keystone_port=$(free_port)
murano_port=$(free_port)
# shellcheck source=services.sh
. "$here/services.sh"

stop() {
  local pid
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null; done
  for pid in "${pids[@]}"; do
    # They take their time over open connections; nothing here is worth waiting for
    timeout 3 tail --pid="$pid" -f /dev/null || kill -9 "$pid" 2>/dev/null
  done
  rm -rf "$state"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

prepare_services fake:/
printf '[oslo_messaging_notifications]\ndriver = noop\n' >>"$state/murano.conf"
start_services

"$@"
