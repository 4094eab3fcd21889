#!/bin/bash
# Builds the disk image of a Kubernetes cluster's servers, or of Docker hosts, with diskimage-builder. See --help.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
image=${IMAGE_NAME:-}
release=${DEBIAN_RELEASE:-bookworm}
dry_run=false
kubernetes=true

# shellcheck source-path=SCRIPTDIR source=elements/kubernetes/environment.d/20-kubernetes-downloads.bash
. "$here/elements/kubernetes/environment.d/20-kubernetes-downloads.bash"

show_help() {
  local name version mirror
  cat <<HELP
Usage: build-image.sh [--docker-only] [-o FILE] [--dry-run]

Builds a Debian disk image with Docker, Kubernetes $KUBERNETES_VERSION and a working murano-agent, and
prints how to upload it. The image is built by diskimage-builder, which needs root's rights.

  -d, --docker-only  leave Kubernetes out: an image for standalone Docker hosts
  -o, --output FILE  the image to write; its name ends in .qcow2 (default: debian8-x64-kubernetes.qcow2,
                     without Kubernetes debian-docker.qcow2)
  -n, --dry-run      print the call of disk-image-create and build nothing
  -h, --help         print this

Environment variables:
  IMAGE_NAME              the same as --output
  DEBIAN_RELEASE          of Debian (default: bookworm)
  DEBIAN_MIRROR           of Debian's packages (default: that of diskimage-builder)
  DEBIAN_SECURITY_MIRROR  of Debian's security updates (likewise)
  DIB_IMAGE_CACHE         folder for downloads (default: ~/.cache/image-create)
  DIB_OFFLINE             set: use the cache only
  ELEMENTS_PATH           more elements, and DIB_... whatever else diskimage-builder knows

Kubernetes' programs that are no Debian packages, each with three variables: NAME_VERSION; NAME_CHECKSUM, the
sha256 or sha512 checksum of the file, needed when the version is another; NAME_MIRROR, with the
layout of the original:
HELP
  for name in $KUBERNETES_DOWNLOADS; do
    version=${name}_VERSION mirror=${name}_MIRROR
    printf '  %-12s %-8s %s\n' "$name" "${!version}" "${!mirror}"
  done
}

usage_error() {
  printf 'build-image.sh: %s\nTry build-image.sh --help.\n' "$1" >&2
  exit 64
}

read_arguments() {
  while [ $# -gt 0 ]; do
    case $1 in
      -h | --help)
        show_help
        exit 0
        ;;
      -n | --dry-run) dry_run=true ;;
      -d | --docker-only) kubernetes=false ;;
      -o | --output)
        [ $# -gt 1 ] || usage_error "$1 needs the name of a file"
        image=$2
        shift
        ;;
      --output=*) image=${1#*=} ;;
      *) usage_error "'$1' is not an option" ;;
    esac
    shift
  done
  if [ -z "$image" ]; then
    image=debian-docker.qcow2
    [ "$kubernetes" = false ] || image=debian8-x64-kubernetes.qcow2
  fi
  [[ $image == *?.qcow2 ]] || usage_error "'$image' does not end in .qcow2"
  [[ $release =~ ^[a-z]+$ ]] || usage_error "DEBIAN_RELEASE is '$release', not the name of a release of Debian"
}

# A version that is not the known one needs its own checksum
check_downloads() {
  local name version checksum
  for name in $KUBERNETES_DOWNLOADS; do
    version=${name}_VERSION checksum=${name}_CHECKSUM
    [[ ${!checksum} =~ ^([0-9a-f]{64}|[0-9a-f]{128})$ ]] ||
      usage_error "$checksum has to be the sha256 or sha512 checksum of version ${!version}"
  done
}

# needed PROGRAM HOW: notes what is missing and how it is installed
missing=()
needed() {
  command -v "$1" >/dev/null || missing+=("  $1: $2")
}

check_programs() {
  needed disk-image-create 'pip install diskimage-builder'
  needed qemu-img 'apt-get install qemu-utils'
  needed debootstrap 'apt-get install debootstrap'
  needed kpartx 'apt-get install kpartx'
  needed curl 'apt-get install curl'
  needed sudo 'apt-get install sudo'
  [ ${#missing[@]} -eq 0 ] && return
  printf 'build-image.sh: some programs have to be installed first:\n' >&2
  printf '%s\n' "${missing[@]}" >&2
  exit 69
}

# The call of disk-image-create, with its environment
call=()
compose_call() {
  local name part elements=(vm debian docker)
  call=(env "ELEMENTS_PATH=$here/elements${ELEMENTS_PATH:+:$ELEMENTS_PATH}" "DIB_RELEASE=$release")
  [ -z "${DEBIAN_MIRROR:-}" ] || call+=("DIB_DISTRIBUTION_MIRROR=$DEBIAN_MIRROR")
  [ -z "${DEBIAN_SECURITY_MIRROR:-}" ] || call+=("DIB_DEBIAN_SECURITY_MIRROR=$DEBIAN_SECURITY_MIRROR")
  if [ "$kubernetes" = true ]; then
    for name in $KUBERNETES_DOWNLOADS; do
      for part in VERSION CHECKSUM MIRROR; do
        part=${name}_$part
        call+=("$part=${!part}")
      done
    done
    elements+=(kubernetes)
  fi
  call+=(disk-image-create -a amd64 -t qcow2 -o "$image" "${elements[@]}" murano-agent)
}

show_upload() {
  local title="Debian ($release) with Docker" type=linux.docker
  if [ "$kubernetes" = true ]; then
    title="Debian ($release) with Kubernetes $KUBERNETES_VERSION" type=linux.kubernetes
  fi
  cat <<UPLOAD
Upload it with:
openstack image create --disk-format qcow2 --container-format bare --file $(printf %q "$image") --property murano_image_info='{"title": "$title", "type": "$type"}' $(printf %q "${image##*/}")
UPLOAD
}

read_arguments "$@"
[ "$kubernetes" = false ] || check_downloads
compose_call
if [ "$dry_run" = true ]; then
  printf '%q ' "${call[@]}" | sed 's/ $/\n/'
else
  check_programs
  "${call[@]}"
fi
show_upload
