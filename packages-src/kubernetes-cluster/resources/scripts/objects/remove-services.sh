#!/bin/bash
# remove-services.sh NAMES: removes services; what is gone already is no error.
# shellcheck source=../common.sh
. ../common.sh
# shellcheck source=api.sh
. ./api.sh

mapfile -t names <"$1"
[ ${#names[@]} -gt 0 ] || exit 0
log "removing services ${names[*]}"
kubectl delete services --ignore-not-found "${names[@]}" >/dev/null
