#!/bin/bash
# roll-back.sh NAME: takes a deployment back to what its pods were before its last change. If it has been rolled back
# since that change, there is nothing more to do.
# shellcheck source=../common.sh
. ../common.sh
# shellcheck source=api.sh
. ./api.sh
# shellcheck source=pods.sh
. ./pods.sh

name=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
# A change replaces the deployment without this annotation
annotation=murano-rolled-back
revision=deployment.kubernetes.io/revision

is_observed() {
  kubectl get deployment "$name" -o json |
    jq -e --arg revision "$revision" '
      .status.observedGeneration >= .metadata.generation and .metadata.annotations[$revision] != null'
}

# Kubernetes keeps what pods were as replica sets, numbered by when they were last in use
replace_by_previous() {
  kubectl get deployment "$name" -o json >"$folder/deployment.json"
  kubectl get replicasets --selector "murano-pod=$name" -o json >"$folder/replicasets.json"
  jq --slurpfile sets "$folder/replicasets.json" --arg revision "$revision" --arg annotation "$annotation" '
    .metadata.uid as $uid
    | ($sets[0].items
      | map(select(any(.metadata.ownerReferences[]?; .uid == $uid)))
      | sort_by(.metadata.annotations[$revision] | tonumber)
      | .[-2]) as $previous
    | if $previous == null then empty else
        .spec.template = ($previous.spec.template | del(.metadata.labels["pod-template-hash"]))
        | .metadata.annotations[$annotation] = "true"
      end' "$folder/deployment.json" >"$folder/previous.json"
  [ ! -s "$folder/previous.json" ] || kubectl replace -f "$folder/previous.json"
}

[ -n "$(kubectl get deployment "$name" --ignore-not-found -o name)" ] || fail "There is no deployment $name"
wait_for 60 "the last change of deployment $name" is_observed
if [ "$(kubectl get deployment "$name" -o "jsonpath={.metadata.annotations.$annotation}")" != true ]; then
  log "rolling deployment $name back"
  # Fails if the deployment's state has changed in the meantime
  wait_for 60 "the rollback of deployment $name" replace_by_previous
  [ -s "$folder/previous.json" ] ||
    fail "Deployment $name has not been changed since it was made, so there is nothing to go back to"
fi
await_pods deployment "$name"
