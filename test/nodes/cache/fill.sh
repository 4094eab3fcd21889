#!/bin/bash
# fill.sh [PART...]: makes what the cache lacks (6 minutes from nothing) and prints the paths of its parts as NAME=PATH:
# kubernetes and root, and those that are named.
#   VETRO_CACHE      where it lies: ~/.cache/vetro unless told; it may be deleted when nothing runs
#   VETRO_BINARIES   a folder with programs that take the place of stand-ins: bin, cni, calico
#   DEBIAN_MIRROR, DEBIAN_SECURITY_MIRROR   where Debian comes from
set -euo pipefail
recipes=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${VETRO_CACHE:-$HOME/.cache/vetro}
export DEBIAN_MIRROR=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
export DEBIAN_SECURITY_MIRROR=${DEBIAN_SECURITY_MIRROR:-http://deb.debian.org/debian-security}

# content_of HOOKS: the same bytes as long as nothing has changed of what a file system is made of
content_of() {
  cat "$recipes/root.sh"
  tar -C "$1" --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -c .
}

# add NAME [HOOKS]: the part that the recipe NAME.sh makes, maybe of HOOKS; made anew when something of that has changed
add() {
  local recipe=$recipes/$1.sh path
  path=$cache/$1-$({
    cat "$recipe"
    [ $# -eq 1 ] || content_of "$2"
  } | sha256sum | cut -c1-12)
  if [ ! -e "$path" ]; then
    echo "filling the cache: $1" >&2
    # Another checkout may use another one: what goes is what nobody has used for two hours
    find "$cache" -maxdepth 1 -name "$1-*" -mmin +120 -exec rm -rf {} +
    rm -rf "$path.partial"
    bash "$recipe" "$path.partial" "${@:2}" >"$cache/$1.log" 2>&1 </dev/null || {
      tail -n 20 "$cache/$1.log" >&2
      echo "$recipe failed, see $cache/$1.log" >&2
      exit 1
    }
    mv "$path.partial" "$path"
  fi
  touch "$path"
  echo "$1=$path"
}

mkdir -p "$cache"
exec 9>"$cache/lock"
flock 9
hooks=$(mktemp -d)
trap 'rm -rf "$hooks"' EXIT

kubernetes=$(add kubernetes)
echo "$kubernetes"
(cd "$recipes" && node --import tsx hooks.ts "$hooks" "${kubernetes#*=}")
add root "$hooks"
for part in "$@"; do add "$part" "$hooks"; done
