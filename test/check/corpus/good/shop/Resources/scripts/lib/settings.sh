# shellcheck shell=bash
# shellcheck disable=SC2034
settings=/etc/shop.conf
