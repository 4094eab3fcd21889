#!/bin/bash
# root.sh TARGET HOOKS [PACKAGE...]: the root file system of a server: Debian 12 with what the disk image's elements make
# of it, run in the order of diskimage-builder. A tar, or a folder if TARGET ends in a slash. 2 minutes, 1 GB.
#   HOOKS     the folder that hooks.ts has made
#   PACKAGE   what else there is when the elements begin
set -euo pipefail

# elements ROOT: runs the phases inside ROOT, where mmdebstrap has brought Debian
elements() {
  local root=$1 inside=/tmp/in_target.d debian programs
  cp -rL "$HOOKS" "$root$inside"

  # Programs that the element downloads, and Debian has: out of their packages, since the element expects no more
  chroot "$root" bash -euc "mkdir $inside/debian && cd $inside/debian
    apt-get -qq -o APT::Sandbox::User=root download etcd-server etcd-client bird containernetworking-plugins
    for package in *.deb; do dpkg -x \"\$package\" .; done"
  debian=$root$inside/debian programs=$root$inside/kubernetes-programs
  cp -n "$debian"/usr/bin/etcd{,ctl} "$debian/usr/sbin/bird" "$programs/bin/"
  cp -n "$debian"/usr/lib/cni/* "$programs/cni/"

  # What diskimage-builder's own elements say: to the system, and to hooks
  echo 'LANG=C.UTF-8' >"$root/etc/default/locale"
  chroot "$root" env DIB_RELEASE=bookworm DISTRO_NAME=debian ARCH=amd64 "$inside/run-phases"
  rm -rf "${root:?}$inside"
}

if [ "$1" = elements ]; then
  elements "$2"
  exit
fi

target=$1
export RECIPE=$0 HOOKS=$2
shift 2
case $target in */) format=directory ;; *) format=tar ;; esac

# systemd comes with diskimage-builder's own elements; of busybox the tests make images of containers
packages=(systemd-sysv dbus netbase busybox-static "$@")

# shellcheck disable=SC2016 # mmdebstrap's shell expands it
mmdebstrap --quiet --variant=minbase --format="$format" --include="$(IFS=, && echo "${packages[*]}")" \
  --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Retries "3"' --dpkgopt='force-unsafe-io' \
  --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
  --dpkgopt='path-exclude=/usr/share/locale/*' \
  --customize-hook='bash "$RECIPE" elements "$1"' bookworm "$target" "$DEBIAN_MIRROR"
