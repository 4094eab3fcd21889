#!/bin/bash
# restart-containers.sh POD: restarts the containers of all pods here that carry the label murano-pod=POD.
# shellcheck source=../common.sh
. ../common.sh

pod=$1

# Docker knows the labels of pods from the containers that hold them together, which themselves are left alone
containers() {
  local sandbox
  docker ps --quiet --no-trunc --filter label=io.kubernetes.docker.type=podsandbox --filter "label=murano-pod=$pod" |
    while read -r sandbox; do
      docker ps --quiet --filter label=io.kubernetes.docker.type=container \
        --filter "label=io.kubernetes.sandbox.id=$sandbox"
    done
}

# One that has gone meanwhile needs no restart
restart() {
  docker restart "$1" >/dev/null || ! docker inspect "$1" >/dev/null 2>&1
}

running=$(containers)
mapfile -t running < <(printf '%s' "$running")
log "restarting ${#running[@]} containers of $pod"
jobs=()
for container in "${running[@]}"; do
  restart "$container" &
  jobs+=($!)
done
failed=0
for job in "${jobs[@]}"; do
  wait "$job" || failed=$((failed + 1))
done
[ "$failed" = 0 ] || fail "$failed of ${#running[@]} containers of $pod did not restart"
