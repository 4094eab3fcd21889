#!/bin/bash
# engine.sh FOLDER: starts murano-engine, whose process is noted in FOLDER/murano-engine.pid. FOLDER is start.sh's.
set -eu
murano-engine --config-file "$1/murano.conf" >>"$1/murano-engine.log" 2>&1 </dev/null &
echo $! >"$1/murano-engine.pid"
