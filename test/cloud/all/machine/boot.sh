#!/bin/bash
# boot.sh DISK SEED CONSOLE: a machine, emulated, in the background. DISK is the folder that disk.sh has made, which stays as
# it is; SEED a folder for cloud-init, CONSOLE the file that gets what the machine prints. The machine ends with the
# room that this runs in, and reaches what this can reach.
set -euo pipefail
disk=$1 seed=$2 console=$3
qemu-system-x86_64 -daemonize -accel tcg,thread=multi -cpu max -smp 2 -m 1024 -nodefaults -display none -snapshot \
  -serial "file:$console" -device virtio-rng-pci -netdev user,id=network -device virtio-net-pci,netdev=network \
  -kernel "$disk/kernel" -initrd "$disk/initrd" -append "$(cat "$disk/command-line") console=ttyS0" \
  -drive "file=$disk/disk,format=raw,if=virtio" \
  -drive "file.driver=vvfat,file.dir=$seed,file.label=cidata,format=raw,if=virtio,readonly=on"
