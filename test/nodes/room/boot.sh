#!/bin/bash
# boot.sh NAME ADDRESS [FOLDER]...: a node in the room at DOCKER_HOST: systemd in a container. The folders are laid over its
# disk, after ../root.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
name=$1 address=$2
shift 2

docker create --name "$name" --hostname "$name" --network nodes --ip "$address" --privileged --cgroupns private \
  --tmpfs /run --tmpfs /run/lock -e container=docker --stop-signal SIGRTMIN+3 \
  -v /var/lib/docker -v /var/lib/kubelet node >/dev/null
for folder in "$here/../root" "$@"; do
  tar -C "$folder" -c --owner=0 --group=0 . | docker cp - "$name:/"
done
docker start "$name" >/dev/null
