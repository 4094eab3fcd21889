#!/bin/bash
# serve.sh FOLDER: starts the registries that servers in the box ask for images, filled with those of the table
# `images`, and the DNS server that the cloud offers them. Returns when all answer; everything ends with its namespaces.
# It leaves in FOLDER:
#   node            to be laid over the disks of servers: trust in who vouches for the registries, a file in /etc/ssl/certs, and
#                   the cloud's DNS, which knows their names only
#   requests.log    what was asked of the registries, a line each: CLIENT HOST METHOD PATH STATUS
#   *.log           what the programs say
#
# At 10.88.0.1: TLS at 443 for all names, of which gcr.io wants the login _json_key with service-account.json; and at
# 5000, without TLS, a user's own registry, which is a mirror of Docker Hub too.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
mkdir -p "$1"
folder=$(cd "$1" && pwd)
address=10.88.0.1
# The services of the box have a HOME of their own
cache=${VETRO_CACHE:-$(getent passwd "$UID" | cut -d: -f6)/.cache/vetro}

fail() {
  echo "the registries did not start: $*" >&2
  exit 1
}

# make_certificates NAME...: an authority, and a certificate for the names
make_certificates() {
  local names options=(-x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30)
  names=$(printf ',DNS:%s' "$@")
  openssl req "${options[@]}" -subj '/CN=Authority of the box' -keyout authority.key -out authority.crt
  openssl req "${options[@]}" -subj '/CN=Registries of the box' -CA authority.crt -CAkey authority.key \
    -addext "subjectAltName=${names#,}" -addext basicConstraints=critical,CA:false -keyout server.key -out server.crt
  cat server.crt server.key >server.pem
}

# furnish_servers: Docker writes their /etc/resolv.conf at each start; its own DNS is of no use to their containers
furnish_servers() (
  umask 022
  mkdir -p node/etc/ssl/certs node/etc/tmpfiles.d
  install -m 644 authority.crt node/etc/ssl/certs/box.crt
  printf 'f+ /etc/resolv.conf 0644 root root - nameserver %s\\n\n' "$address" >node/etc/tmpfiles.d/resolver.conf
)

# build_programs: what images are made of beside busybox: in 10 s, or 1 s with what Go remembers
build_programs() {
  mkdir -p programs
  cp "$here"/programs/bin/* programs/
  export GOCACHE=$cache/go CGO_ENABLED=0 GOFLAGS='' GOPROXY=off
  (cd "$here/programs" && go build -trimpath -ldflags '-s -w' -o "$folder/programs/" ./...)
}

# start NAME PROGRAM...: leaves it running; it writes to NAME.log
start() {
  local name=$1
  shift
  setsid "$@" >"$name.log" 2>&1 </dev/null &
  programs[$name]=$!
}

# await NAME COMMAND...: until the program that was started under this name does what the command tries
await() {
  local name=$1 i
  shift
  for ((i = 0; i < 100; i++)); do
    ! "$@" >/dev/null 2>&1 || return 0
    alive "$name"
    sleep .1
  done
  fail "$name does not answer: $(tail -n 5 "$name.log")"
}

alive() { # NAME
  kill -0 "${programs[$1]}" 2>/dev/null || fail "$1: $(tail -n 5 "$1.log")"
}

fetch() { curl --silent --fail --max-time 2 "$@"; }

umask 077
cd "$folder"
declare -A programs
hosts=$("$here/images.py" hosts)
mapfile -t names <<<"$hosts"
make_certificates "${names[@]}" >certificates.log 2>&1 || fail "$(cat certificates.log)"
printf 'Basic %s\n' "$(printf '_json_key:%s' "$(cat "$here/service-account.json")" | base64 -w0)" >login
furnish_servers
printf "$address %s\n" "${names[@]}" >hosts
build_programs >build.log 2>&1 || fail "$(cat build.log)"

REGISTRY_STORAGE_FILESYSTEM_ROOTDIRECTORY=$folder/storage start registry docker-registry serve "$here/registry.yml"
start dns dnsmasq --keep-in-foreground --conf-file=/dev/null --user=root --log-facility=- --bind-interfaces \
  --listen-address="$address" --no-resolv --no-hosts --addn-hosts="$folder/hosts" --address=/#/
await registry fetch http://127.0.0.1:5001/v2/
"$here/images.py" push programs
FOLDER=$folder ADDRESS=$address start requests haproxy -db -f "$here/haproxy.cfg"
await requests fetch "http://$address:5000/v2/"
# Others may have answered in their place
for program in "${!programs[@]}"; do
  alive "$program"
done
