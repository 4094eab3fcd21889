#!/bin/bash
# boot.sh NAME ADDRESS KUBERNETES: a node in the room at DOCKER_HOST: systemd in a container, with the programs of the
# folder KUBERNETES. A program in the folder VETRO_BINARIES takes the place of its stand-in.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
name=$1 address=$2 kubernetes=$3

programs=()
for program in "$kubernetes"/* "${VETRO_BINARIES:-/nonexistent}"/*; do
  [ -x "$program" ] && programs+=(-v "$program:/usr/local/bin/$(basename "$program"):ro")
done
docker create --name "$name" --hostname "$name" --network nodes --ip "$address" --privileged --cgroupns private \
  --tmpfs /run --tmpfs /run/lock -e container=docker --stop-signal SIGRTMIN+3 \
  -v /var/lib/docker -v /var/lib/kubelet "${programs[@]}" node >/dev/null
tar -C "$here/../root" -c --owner=0 --group=0 . | docker cp - "$name:/"
docker start "$name" >/dev/null
