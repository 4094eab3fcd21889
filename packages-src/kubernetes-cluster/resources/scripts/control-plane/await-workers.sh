#!/bin/bash
# await-workers.sh WORKERS: waits until all workers, named one a line in the file, are ready for pods.
# shellcheck source=../common.sh
. ../common.sh

workers=$1 limit=600

# what each worker that is not ready waits for, one a line
unready() {
  kubectl get nodes --request-timeout 10s -o json | jq -r --rawfile workers "$workers" '
    [.items[] | {key: .metadata.name, value: (.status.conditions[]? | select(.type == "Ready"))}] | from_entries as $nodes
    | $workers | split("\n")[] | select(. != "")
    | if $nodes[.] == null then "\(.): its kubelet has not registered"
      elif $nodes[.].status != "True" then "\(.): \($nodes[.].message)"
      else empty end'
}

log "waiting for workers"
until reasons=$(unready) && [ -z "$reasons" ]; do
  [ "$SECONDS" -lt "$limit" ] ||
    fail "Not all workers were ready within $limit seconds:"$'\n'"${reasons:-the Kubernetes API did not answer}"
  sleep 2
done
