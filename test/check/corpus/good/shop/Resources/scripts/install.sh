#!/bin/bash
set -eu
# shellcheck source=lib/settings.sh
. lib/settings.sh

title=$1
port=$2
[[ -n $title ]] || exit 1

printf 'title=%s\nport=%s\n' "$title" "$port" >"$settings"
cat welcome.txt >>"$settings"
systemctl enable shop
echo "Installed $title"
