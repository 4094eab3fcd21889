#!/bin/bash
# apply-services.sh LIST: creates or updates services; prints the name and the cluster's address of each.
# shellcheck source=../common.sh
. ../common.sh
# shellcheck source=api.sh
. ./api.sh

list=$1
log "applying services $(jq -r '[.items[].metadata.name] | join(", ")' "$list")"
kubectl apply -f "$list" >/dev/null
kubectl get -f "$list" -o json | jq -r '(.items // [.])[] | "\(.metadata.name) \(.spec.clusterIP)"'
