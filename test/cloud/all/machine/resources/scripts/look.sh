#!/bin/bash
# look.sh FILE: prints what is so on this machine, when it has booted, as NAME=VALUE. FILE holds a secret.
set -euo pipefail

fact() { printf '%s=%s\n' "$1" "$2"; }

# state UNIT: active or not; systemctl fails if it is not
state() { systemctl is-active "$1" || true; }

fact system "$(timeout 500 systemctl is-system-running --wait || true)"
fact failed "$(systemctl list-units --failed --plain --no-legend | cut -d ' ' -f 1 | tr '\n' ' ')"
fact groups "$(stat --file-system --format %T /sys/fs/cgroup)"
fact swap "$(wc -l </proc/swaps)"
fact forward "$(sysctl --values net.ipv4.ip_forward)"
fact bridges "$(sysctl --values net.bridge.bridge-nf-call-iptables)"
for unit in murano-agent docker containerd haproxy; do
  fact "$unit" "$(state "$unit")"
done
fact host "$(hostname)"
fact resolver "$(sed -n 's/^nameserver //p' /etc/resolv.conf)"
fact id "$(grep -cE '^[0-9a-f]{32}$' /etc/machine-id)"
fact keys "$(find /etc/ssh -name 'ssh_host_*_key' -newer /etc/machine-id | wc -l)"
fact journal "$(journalctl --quiet --unit murano-agent | grep -c 'Started murano-agent')"
fact logged "$( (journalctl --quiet && cat /var/log/cloud-init*.log) | grep -cFf "$1" || true)"
fact logs "$(grep -rlFf "$1" /var/log | wc -l)"
fact kubelet "$(kubelet --version)"
