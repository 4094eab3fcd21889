#!/bin/bash
# root.sh FILE: the root file system of a node, as a tar: Debian 12 with what the disk image holds of Debian's.
# 80 s, 700 MB. What is not Debian's is added when a node boots (../room/boot.sh).
set -euo pipefail

packages=(
  systemd systemd-sysv dbus iproute2 procps kmod curl jq openssl ca-certificates murano-agent
  docker.io iptables ebtables conntrack ipset socat ethtool etcd-server etcd-client haproxy bird
  containernetworking-plugins busybox-static
)

# In the node's root, $1: programs where the image has them; nothing runs that no script has started.
# getty would be restarted for ever without a console.
# shellcheck disable=SC2016 # mmdebstrap's shell expands it
furnish='set -e
for program in bin/etcd bin/etcdctl sbin/bird; do ln -s "/usr/$program" "$1/usr/local/bin/"; done
mkdir -p "$1/opt/cni" && ln -s /usr/lib/cni "$1/opt/cni/bin"
chroot "$1" systemctl --quiet disable etcd haproxy docker containerd murano-agent bird bird6
rm -rf "$1/lib/systemd/system/etcd.service" "$1/etc/init.d/etcd" "$1/etc/default/etcd" "$1/var/lib/etcd" "$1/etc/murano-agent"
chroot "$1" systemctl --quiet mask getty@tty1 console-getty e2scrub_reap systemd-timesyncd
rm -f "$1/etc/machine-id" && touch "$1/etc/machine-id"'

mmdebstrap --quiet --variant=minbase --format=tar --include="$(IFS=, && echo "${packages[*]}")" \
  --aptopt='APT::Install-Recommends "false"' --aptopt='Acquire::Retries "3"' \
  --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
  --dpkgopt='path-exclude=/usr/share/locale/*' \
  --customize-hook="$furnish" bookworm "$1" "$DEBIAN_MIRROR"
