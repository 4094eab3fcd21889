# shellcheck shell=bash
# Files from elsewhere, kept in diskimage-builder's cache. A file counts only if its checksum is right.

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# checksum_of FILE CHECKSUM: the file's checksum, of the kind that CHECKSUM is of
checksum_of() {
  case ${#2} in
    64) sha256sum "$1" ;;
    128) sha512sum "$1" ;;
    *) fail "'$2' is neither a sha256 nor a sha512 checksum" ;;
  esac | cut -d ' ' -f 1
}

# fetch NAME: downloads what NAME_URL says, unless it is in the cache, and prints the path of the file
fetch() {
  local url=$1_URL checksum=$1_CHECKSUM file part found
  [ -n "${!checksum}" ] || fail "$1_CHECKSUM has to be set: the sha256 or sha512 checksum of ${!url}"
  file=$DIB_IMAGE_CACHE/kubernetes/${!checksum}-${!url##*/}
  if [ -f "$file" ] && [ "$(checksum_of "$file" "${!checksum}")" = "${!checksum}" ]; then
    printf '%s\n' "$file"
    return
  fi
  [ -z "${DIB_OFFLINE:-}" ] || fail "${!url} is not in the cache, $DIB_IMAGE_CACHE, and the build is offline"
  mkdir -p "${file%/*}"
  part=$(mktemp "$file.XXXXXX")
  printf 'downloading %s\n' "${!url}" >&2
  if ! curl --fail --location --silent --show-error --connect-timeout 30 --speed-time 60 --speed-limit 1000 \
    --retry 5 --retry-connrefused --output "$part" "${!url}"; then
    rm -f "$part"
    fail "${!url} cannot be downloaded"
  fi
  found=$(checksum_of "$part" "${!checksum}")
  if [ "$found" != "${!checksum}" ]; then
    rm -f "$part"
    fail "${!url} is not what it should be: its checksum is $found, not ${!checksum}"
  fi
  mv -f "$part" "$file"
  printf '%s\n' "$file"
}
