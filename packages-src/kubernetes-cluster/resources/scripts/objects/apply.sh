#!/bin/bash
# apply.sh DEFINITION IS_NEW: creates or replaces a pod, replication controller or deployment, and waits until its
# containers run. What is new but there already comes of an attempt whose answer was lost.
# shellcheck source=../common.sh
. ../common.sh
# shellcheck source=api.sh
. ./api.sh
# shellcheck source=pods.sh
. ./pods.sh

definition=$1 is_new=$2
kind=$(jq -r '.kind | ascii_downcase' "$definition")
name=$(jq -r '.metadata.name' "$definition")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
object=$folder/object.json

template='(if .kind == "Pod" then . else .spec.template end)'
version=$(jq -Sc "$template" "$definition" | sha256sum | cut -c 1-16)
jq --arg key "$VERSION_LABEL" --arg version "$version" \
  "$template.metadata.labels[\$key] = \$version" "$definition" >"$object"

# A pod cannot be changed: unless it is as it is to be, it makes place for another one
replace_pod() {
  local present
  present=$(kubectl get pod "$name" -o json | jq -r --arg key "$VERSION_LABEL" '
    select(.metadata.deletionTimestamp == null and (.status.phase | . == "Pending" or . == "Running"))
    | .metadata.labels[$key]')
  if [ "$present" != "$version" ]; then
    remove_object pod "$name"
    kubectl create -f "$object" >/dev/null
  fi
}

if [ "$is_new" = true ] && kubectl create -f "$object" >/dev/null 2>&1; then
  log "created $kind $name"
elif [ -z "$(kubectl get "$kind" "$name" --ignore-not-found -o name)" ]; then
  kubectl create -f "$object" >/dev/null
  log "created $kind $name"
elif [ "$kind" = pod ]; then
  replace_pod
else
  kubectl replace -f "$object" >/dev/null
  log "replaced $kind $name"
fi
await_pods "$kind" "$name"
