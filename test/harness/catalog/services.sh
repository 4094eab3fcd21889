# shellcheck shell=bash
# Sourced: a real Keystone and a real murano-api on the loopback, which keep everything in one folder.
# Set before: state (an empty folder), keystone_port, murano_port.
: "${state:?}" "${keystone_port:?}" "${murano_port:?}"
export PATH=/usr/bin:/usr/sbin:/bin:/sbin:$PATH PYTHONWARNINGS=ignore
export OS_AUTH_URL=http://127.0.0.1:$keystone_port/v3 OS_IDENTITY_API_VERSION=3 OS_REGION_NAME=RegionOne
export OS_USERNAME=admin OS_PASSWORD=catalog OS_PROJECT_NAME=admin OS_USER_DOMAIN_NAME=Default
export OS_PROJECT_DOMAIN_NAME=Default
unset OS_TOKEN OS_URL OS_CLOUD OS_TENANT_NAME OS_PROJECT_ID OS_DOMAIN_NAME MURANO_URL MURANO_REPO_URL

services=$(dirname "${BASH_SOURCE[0]}")

# prepare_services TRANSPORT [TYPE NAME URL]...: configurations and databases of both. murano.conf sends messages by way
# of TRANSPORT and may be added to afterwards. Besides murano-api, Keystone is to know the services named.
prepare_services() {
  local transport=$1 murano_db database
  shift
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
expiration = 86400
# One process serves all, so what it remembers is true; without that a request asks the database 500 times
[cache]
enabled = true
backend = oslo_cache.dict
proxies = oslo_cache.testing.CacheIsolatingProxy
# Nobody attacks the only password
[identity]
password_hash_rounds = 4
X
  local credentials="auth_type = password
auth_url = http://127.0.0.1:$keystone_port
www_authenticate_uri = http://127.0.0.1:$keystone_port
username = $OS_USERNAME
password = $OS_PASSWORD
project_name = $OS_PROJECT_NAME
user_domain_name = Default
project_domain_name = Default"
  cat >"$state/murano.conf" <<X
[DEFAULT]
bind_host = 127.0.0.1
bind_port = $murano_port
transport_url = $transport
api_workers = 1
state_path = $state
[database]
connection = sqlite:///$state/murano.sqlite
[paste_deploy]
config_file = /etc/murano/murano-paste.ini
[keystone_authtoken]
$credentials
[murano_auth]
$credentials
X
  (murano-db-manage --config-file "$state/murano.conf" upgrade) >"$state/murano-db.log" 2>&1 &
  murano_db=$!
  /usr/bin/python3 "$services/keystone_setup.py" "$state/keystone/keystone.conf" \
    "http://127.0.0.1:$keystone_port/v3/" application-catalog murano "http://127.0.0.1:$murano_port" "$@" \
    >"$state/keystone-setup.log" 2>&1 || failed 'Keystone could not be set up'
  wait "$murano_db" || failed "Murano's database could not be set up"
  # Write-ahead logging: without it, two requests at once make "database is locked"
  for database in keystone murano; do
    sqlite3 "$state/$database.sqlite" 'PRAGMA journal_mode=WAL' >/dev/null || failed "$database.sqlite cannot be used"
  done
}

# start NAME COMMAND...: in the background, its output in NAME.log; leaves its process in pids
pids=()
start() {
  local name=$1
  shift
  "$@" >"$state/$name.log" 2>&1 </dev/null &
  pids+=($!)
}

# failed MESSAGE: ends with it and with what the services said last
failed() {
  echo "$(basename "$0"): $1" >&2
  tail -n 20 "$state"/*.log >&2
  exit 70
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

# start_services: Keystone and murano-api, until both answer
start_services() {
  local keystone murano
  export OS_KEYSTONE_CONFIG_DIR=$state/keystone
  start keystone keystone-wsgi-public -b 127.0.0.1 -p "$keystone_port"
  keystone=$!
  start murano-api murano-api --config-file "$state/murano.conf"
  murano=$!
  wait_port "$keystone_port" "$keystone" || failed 'Keystone did not start'
  wait_port "$murano_port" "$murano" || failed 'murano-api did not start'
}
