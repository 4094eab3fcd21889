#!/bin/bash
# open.sh ROOT: a room for nodes: a dockerd of its own with the image "node" made of ROOT (a tar) and the network "nodes".
# Prints the process whose namespaces are the room's, and where dockerd listens when all is ready. The room closes when
# standard input does, and leaves nothing behind; the folder in which dockerd's socket lies goes with it.
#   NODES_NETWORK   addresses of the nodes: 10.88.0.0/24 unless told
#
# It has processes, mounts and a network of its own: whatever runs in it ends with its first process, and the machine's
# firewall stays as it is. /sys is the machine's, for the cgroups.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

# say_why: the end of dockerd's log
say_why() {
  tail -n 20 "$folder/log" >&2
  exit 1
}

# inside: the first process of the room
inside() {
  ip link set lo up
  mkdir "$folder/data"
  mount -t tmpfs tmpfs "$folder/data" # disks of the nodes: quickly made, and gone with the room
  dockerd --add-runtime "machine=$here/../root/usr/local/sbin/runc" --default-runtime machine --cgroup-parent "/$name" \
    --host "unix://$folder/socket" --data-root "$folder/data" --exec-root "$folder/run" --pidfile "$folder/pid" \
    >"$folder/log" 2>&1 </dev/null &
  local i
  for ((i = 0; i < 300; i++)); do
    docker info >/dev/null 2>&1 && break
    sleep .1
  done
  docker network create --subnet "${NODES_NETWORK:-10.88.0.0/24}" nodes >/dev/null || say_why
  docker import --change 'CMD ["/sbin/init"]' "$root" node >/dev/null || say_why
  echo "unix://$folder/socket"
  wait
}

if [ "$1" = inside ]; then
  folder=$2 root=$3
  name=$(basename "$folder")
  export DOCKER_HOST=unix://$folder/socket
  inside
  exit
fi

folder=$(mktemp -d /tmp/vetro-nodes-XXXXXX)
setsid unshare --mount --net --pid --fork --kill-child --mount-proc bash "$0" inside "$folder" "$1" </dev/null &
room=$!
close() {
  kill -KILL "$room" 2>/dev/null || true
  wait "$room" 2>/dev/null || true
  local i groups
  for ((i = 0; i < 50; i++)); do # until the last process has left its group
    groups=(/sys/fs/cgroup/*/"$(basename "$folder")")
    [ -d "${groups[0]}" ] || break
    find "${groups[@]}" -depth -type d -exec rmdir {} + 2>/dev/null || sleep .1
  done
  rm -rf "$folder"
}
trap close EXIT
trap '' INT TERM HUP # whoever started this ends it by closing its input
until pgrep -P "$room"; do sleep .05; done
while kill -0 "$room" 2>/dev/null; do
  read -r -t 1 || [ $? -gt 128 ] || break
done
