#!/bin/bash
# fill.sh: makes what the cache lacks (5 minutes from nothing) and prints the paths of its parts as NAME=PATH.
#   VETRO_CACHE     where it lies: ~/.cache/vetro unless told; it may be deleted when nothing runs
#   DEBIAN_MIRROR, DEBIAN_SECURITY_MIRROR   where Debian comes from
set -euo pipefail
recipes=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${VETRO_CACHE:-$HOME/.cache/vetro}
export DEBIAN_MIRROR=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
export DEBIAN_SECURITY_MIRROR=${DEBIAN_SECURITY_MIRROR:-http://deb.debian.org/debian-security}

# add NAME: the part that the recipe NAME.sh makes; after a change of the recipe it is made anew
add() {
  local recipe=$recipes/$1.sh path
  path=$cache/$1-$(sha256sum "$recipe" | cut -c1-12)
  if [ ! -e "$path" ]; then
    echo "filling the cache: $1" >&2
    rm -rf "${cache:?}/$1-"*
    bash "$recipe" "$path.partial" >"$cache/$1.log" 2>&1 </dev/null || {
      tail -n 20 "$cache/$1.log" >&2
      echo "$recipe failed, see $cache/$1.log" >&2
      exit 1
    }
    mv "$path.partial" "$path"
  fi
  echo "$1=$path"
}

mkdir -p "$cache"
exec 9>"$cache/lock"
flock 9
add kubernetes
add root
