# shellcheck shell=bash
# Sourced by scripts that deal with pods. All pods of one object bear the label murano-pod with its name.

# With this label pods tell which version of their definition they are made of
readonly VERSION_LABEL=murano-version

# look_at KIND NAME: an object and its pods, as pods.jq sums them up
look_at() {
  local object pods
  object=$(kubectl get "$1" "$2" -o json) || return 1
  pods=$(kubectl get pods --selector "murano-pod=$2" -o json) || return 1
  jq --slurp --compact-output --arg version_label "$VERSION_LABEL" --from-file pods.jq <<<"$object$pods"
}

# await_pods KIND NAME: until the pods of an object are as many as there are to be, and as they are defined now, and
# their containers run
await_pods() {
  local kind=$1 name=$2 deadline=$((SECONDS + 300)) found problems starts='' starts_before outdated
  log "waiting for the pods of $kind $name"
  while true; do
    found=$(look_at "$kind" "$name" 2>/dev/null) || found='{"problems": ["the Kubernetes API does not answer"]}'
    problems=$(jq -r '.problems | join("; ")' <<<"$found")
    # Containers that end at once do run for a moment: they have to be seen running twice, without a start in between
    starts_before=$starts
    starts=$(jq -c '.starts' <<<"$found")
    if [ -z "$problems" ] && [ "$starts" = "$starts_before" ]; then return 0; fi
    if [[ $problems == *InvalidImageName* ]]; then fail "$problems"; fi
    if [ "$SECONDS" -ge "$deadline" ]; then fail "Still after 300 seconds: ${problems:-containers start again and again}"; fi
    # Unlike a deployment, a replication controller leaves pods alone that it made of an earlier definition
    if [[ $kind == replicationcontroller* ]]; then
      mapfile -t outdated < <(jq -r '.outdated[]?' <<<"$found")
      [ ${#outdated[@]} -eq 0 ] || kubectl delete pods --ignore-not-found --wait=false "${outdated[@]}" >/dev/null || true
    fi
    sleep 3
  done
}

# are_gone RESOURCE...: as kubectl get takes them
are_gone() {
  local left
  left=$(kubectl get "$@" --ignore-not-found -o name) && [ -z "$left" ]
}

# remove_pods RESOURCE...: as kubectl get takes them. Those that do not end in time, since their servers do not answer,
# are forgotten
remove_pods() {
  kubectl delete "$@" --ignore-not-found --wait=false >/dev/null
  if ! (wait_for 90 "the end of $*" are_gone "$@") 2>/dev/null; then
    kubectl delete "$@" --ignore-not-found --wait=false --force --grace-period=0 >/dev/null 2>&1
    wait_for 30 "the removal of $*" are_gone "$@"
  fi
}

# remove_object KIND NAME: and the pods that it made
remove_object() {
  kubectl delete "$1" "$2" --ignore-not-found --cascade=foreground --wait=false >/dev/null
  remove_pods pods --selector "murano-pod=$2"
  wait_for 60 "the removal of $1 $2" are_gone "$1" "$2"
}
