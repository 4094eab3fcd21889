#!/bin/bash
# disk.sh FOLDER HOOKS: the disk image, as diskimage-builder would make it for machines, but without a bootloader. FOLDER
# gets the disk, the kernel and its initrd, and the command line that a bootloader would give the kernel. 3 minutes, 2 GB.
#   HOOKS     the folder that hooks.ts has made
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
target=$1 hooks=$2
work=$(mktemp -d "$target-work-XXXXXX")
trap 'rm -rf "$work"' EXIT
root=$work/root
mkdir "$root"

# The packages of diskimage-builder's own elements "vm" and "debian", as far as a first boot needs them
bash "$here/root.sh" "$root/" "$hooks" linux-image-cloud-amd64 initramfs-tools udev netplan.io openssh-server
label=cloudimg-rootfs
echo "LABEL=$label / ext4 errors=remount-ro 0 1" >"$root/etc/fstab"

mkdir "$target"
mv "$root"/boot/vmlinuz-* "$target/kernel"
mv "$root"/boot/initrd.img-* "$target/initrd"
mke2fs -q -t ext4 -L "$label" -d "$root" "$target/disk" 4G

# shellcheck source=/dev/null
(unset DIB_BOOTLOADER_DEFAULT_CMDLINE && . "$hooks/environment.d/50-kubernetes-boot.bash" &&
  echo "root=LABEL=$label ro $DIB_BOOTLOADER_DEFAULT_CMDLINE") >"$target/command-line"
