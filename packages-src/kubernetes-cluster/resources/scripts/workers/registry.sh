# shellcheck shell=bash
# Sourced by scripts that deal with a registry of the user's, given as HOST[:PORT][/PATH]. With https:// before it, it
# has TLS and a certificate that Docker trusts; with http:// or nothing before it, Docker makes do with less.

# registry_prefix REGISTRY: what goes before the names of images that come from there; nothing without a registry
registry_prefix() {
  local registry=${1#*://}
  registry=${registry%/}
  printf '%s' "${registry:+$registry/}"
}

# insecure_registry REGISTRY: its host and port if it has no TLS
insecure_registry() {
  local registry=${1#http://}
  case $registry in
    https://*) ;;
    *) printf '%s' "${registry%%/*}" ;;
  esac
}
