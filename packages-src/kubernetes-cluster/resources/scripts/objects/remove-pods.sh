#!/bin/bash
# remove-pods.sh LABELS: removes the pods that have all labels of this map.
# shellcheck source=../common.sh
. ../common.sh
# shellcheck source=api.sh
. ./api.sh
# shellcheck source=pods.sh
. ./pods.sh

labels=$1
# Nothing but labels may get into the selector, and without any it would select everything
selector=$(jq -er '
  if length > 0 and all(to_entries[]; "\(.key)=\(.value)" | test("^[A-Za-z0-9./_-]+=[A-Za-z0-9._-]*$"))
  then to_entries | map("\(.key)=\(.value)") | join(",") else error("bad labels") end' "$labels" 2>/dev/null) ||
  fail "Pods cannot be chosen by these labels: $(jq -c . "$labels")"
found=$(kubectl get pods --selector "$selector" -o name)
[ -n "$found" ] || exit 0
mapfile -t pods <<<"$found"
log "removing ${pods[*]}"
remove_pods "${pods[@]}"
