# Of an object and the pods that bear its name ([object, list of pods]): what is still wrong with them, which pods are
# not made of the object's present definition, and what changes when a container is started again.

# What keeps a pod's containers from running, in words
def problems:
  .metadata.name as $pod
  | (.status.containerStatuses // []) as $states
  | (.status.conditions // [] | map(select(.type == "PodScheduled" and .status == "False")) | first) as $unplaced
  | if $unplaced then "pod \($pod) has no server: \($unplaced.message // $unplaced.reason)" else
      .spec.containers[].name as $container
      | ($states | map(select(.name == $container)) | first) as $state
      | select($state.ready | not)
      | ($state.state.waiting // $state.state.terminated // {reason: .status.phase}) as $why
      | "container \($container) of pod \($pod) does not run: \($why.reason // "Unknown")"
        + (if $why.exitCode then ", its last status was \($why.exitCode)" else "" end)
        + (if $why.message then " (\($why.message | gsub("\\s+"; " ") | .[0:300]))" else "" end)
    end;

.[0] as $object
| [.[1].items[] | select(.metadata.deletionTimestamp == null)] as $pods
| (if $object.kind == "Pod" then $object else $object.spec.template end | .metadata.labels[$version_label]) as $version
| (if $object.kind == "Pod" then 1 else $object.spec.replicas end) as $wanted
| ($pods | map(select(.metadata.labels[$version_label] == $version))) as $current
| ($pods - $current) as $outdated
| {
    outdated: $outdated | map(.metadata.name),
    starts: $current | map([.metadata.uid, [.status.containerStatuses[]?.restartCount]]),
    problems: [
      ($current[] | problems),
      (if ($current | length) != $wanted then "\($current | length) of \($wanted) pods are there" else empty end),
      ($object.status.conditions[]? | select(.type == "ReplicaFailure" and .status == "True") | .message),
      ($outdated[] | "pod \(.metadata.name) is still to be replaced")
    ]
  }
