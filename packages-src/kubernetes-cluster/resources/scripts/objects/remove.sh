#!/bin/bash
# remove.sh KIND NAME: removes an object, and the pods that it made. What is gone already is no error.
# shellcheck source=../common.sh
. ../common.sh
# shellcheck source=api.sh
. ./api.sh
# shellcheck source=pods.sh
. ./pods.sh

kind=$1 name=$2
log "removing $kind $name"
remove_object "$kind" "$name"
