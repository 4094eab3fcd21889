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
pids=()

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

failed() {
  echo "with-catalog: $1" >&2
  tail -n 20 "$state"/*.log >&2
  exit 70
}

free_port() {
  /usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# wait_port PORT PID: until PID listens there, at most 60 s
wait_port() {
  local i
  for ((i = 0; i < 600; i++)); do
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null && return 0
    kill -0 "$2" 2>/dev/null || return 1
    sleep .1
  done
  return 1
}

keystone_port=$(free_port)
murano_port=$(free_port)
export PATH=/usr/bin:/usr/sbin:/bin:/sbin:$PATH PYTHONWARNINGS=ignore
export OS_AUTH_URL=http://127.0.0.1:$keystone_port/v3 OS_IDENTITY_API_VERSION=3 OS_REGION_NAME=RegionOne
export OS_USERNAME=admin OS_PASSWORD=catalog OS_PROJECT_NAME=admin OS_USER_DOMAIN_NAME=Default
export OS_PROJECT_DOMAIN_NAME=Default
unset OS_TOKEN OS_URL OS_CLOUD OS_TENANT_NAME OS_PROJECT_ID OS_DOMAIN_NAME MURANO_URL MURANO_REPO_URL

mkdir "$state/keystone"
cat >"$state/keystone/keystone.conf" <<X
[DEFAULT]
use_stderr = true
[database]
connection = sqlite:///$state/keystone.sqlite
[fernet_tokens]
key_repository = $state/keystone/fernet-keys
[fernet_receipts]
key_repository = $state/keystone/fernet-keys
[credential]
key_repository = $state/keystone/credential-keys
[token]
provider = fernet
[cache]
enabled = false
X
cat >"$state/murano.conf" <<X
[DEFAULT]
bind_host = 127.0.0.1
bind_port = $murano_port
transport_url = fake:/
api_workers = 1
state_path = $state
[oslo_messaging_notifications]
driver = noop
[database]
connection = sqlite:///$state/murano.sqlite
[paste_deploy]
config_file = /etc/murano/murano-paste.ini
[keystone_authtoken]
auth_type = password
auth_url = http://127.0.0.1:$keystone_port
www_authenticate_uri = http://127.0.0.1:$keystone_port
username = $OS_USERNAME
password = $OS_PASSWORD
project_name = $OS_PROJECT_NAME
user_domain_name = Default
project_domain_name = Default
X

(murano-db-manage --config-file "$state/murano.conf" upgrade) >"$state/murano-db.log" 2>&1 &
murano_db=$!
/usr/bin/python3 "$here/keystone_setup.py" "$state/keystone/keystone.conf" "http://127.0.0.1:$keystone_port/v3/" \
  "http://127.0.0.1:$murano_port" >"$state/keystone-setup.log" 2>&1 || failed 'Keystone could not be set up'
wait "$murano_db" || failed "Murano's database could not be set up"
# Write-ahead logging: without it, two requests at once make "database is locked"
for database in keystone murano; do
  sqlite3 "$state/$database.sqlite" 'PRAGMA journal_mode=WAL' >/dev/null || failed "$database.sqlite cannot be used"
done

OS_KEYSTONE_CONFIG_DIR=$state/keystone keystone-wsgi-public -b 127.0.0.1 -p "$keystone_port" \
  >"$state/keystone.log" 2>&1 </dev/null &
pids+=($!)
murano-api --config-file "$state/murano.conf" >"$state/murano-api.log" 2>&1 </dev/null &
pids+=($!)
wait_port "$keystone_port" "${pids[0]}" || failed 'Keystone did not start'
wait_port "$murano_port" "${pids[1]}" || failed 'murano-api did not start'

"$@"
