#!/bin/bash
# import.sh FOLDER...
# Imports every package of the folders (FOLDER/apps/FULL.NAME.zip), one folder after another, with the stock client into
# the catalog that the OS_* variables name; requirements are looked up in the same folder. What is there already is
# replaced. Then prints the catalog, a line "package FULL.NAME NAME" each. Exit status 1 if an import failed.
set -u
for folder in "$@"; do
  folder=$(cd "$folder" && pwd) || exit 64
  # A path with a slash at its end: the client joins "apps/..." to it, and opens paths but no file: addresses
  timeout 120 murano --murano-repo-url "$folder/" package-import --exists-action u --dep-exists-action s \
    "$folder"/apps/*.zip </dev/null || exit 1
done
timeout 60 murano package-list </dev/null |
  awk -F' *[|] *' 'NF > 8 && $4 != "FQN" { print "package", $4, $3 }'
