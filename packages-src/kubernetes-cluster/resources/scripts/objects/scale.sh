#!/bin/bash
# scale.sh KIND NAME SIZE: sets the number of replicas, and waits until there are so many.
# shellcheck source=../common.sh
. ../common.sh
# shellcheck source=api.sh
. ./api.sh
# shellcheck source=pods.sh
. ./pods.sh

kind=$1 name=$2 size=$3
log "scaling $kind $name to $size"
kubectl scale "$kind" "$name" --replicas "$size" >/dev/null
await_pods "$kind" "$name"
