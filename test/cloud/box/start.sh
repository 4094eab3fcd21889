#!/bin/bash
# start.sh FOLDER: the cloud's services, in the room whose namespaces and dockerd (DOCKER_HOST) this runs with.
# They keep everything in FOLDER, which is made, listen on the loopback, RabbitMQ and the image registry on 10.88.0.1 too, and end with
# the room. Prints a line for each part as it comes up; after that FOLDER/environment is what the clients need.
set -u
state=$1
mkdir "$state" || exit 70
keystone_port=5000 murano_port=8082 cloud_port=8004
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source-path=SCRIPTDIR source=../../harness/catalog/services.sh
. "$here/../../harness/catalog/services.sh"
up() { printf '%s s: %s\n' "$SECONDS" "$1"; }
export HOME=$state # for Erlang's cookie

# --- the network: servers and floating addresses are routed, as a cloud's router does
ip route add 10.99.0.0/24 dev lo src 10.88.0.1
sysctl -qw net.ipv4.conf.all.route_localnet=1
iptables -t nat -N FLOATING
iptables -t nat -A PREROUTING -j FLOATING
iptables -t nat -A OUTPUT -j FLOATING
iptables -t nat -A POSTROUTING -s 10.88.0.0/24 -d 10.88.0.0/24 -m conntrack --ctstate DNAT -j MASQUERADE

# --- the image registry, at the same time as the rest
mkdir "$state/registry"
start registry bash "$here/../registry/serve.sh" "$state/registry"
registry=$!

# --- RabbitMQ: its own programs, as the wrappers in /usr/sbin change user and folders
password=$(openssl rand -hex 16)
export RABBITMQ_NODENAME=vetro@localhost RABBITMQ_MNESIA_BASE=$state/rabbit RABBITMQ_LOG_BASE=$state/rabbit-log
export RABBITMQ_CONFIG_FILE=$state/rabbitmq.conf RABBITMQ_ENABLED_PLUGINS_FILE=$state/rabbitmq-plugins
export ERL_EPMD_ADDRESS=127.0.0.1
rabbit=/usr/lib/rabbitmq/bin
(
  umask 077
  cat >"$state/rabbitmq.conf" <<X
listeners.tcp.1 = 127.0.0.1:5672
listeners.tcp.2 = 10.88.0.1:5672
default_user = murano
default_pass = $password
X
)
echo '[].' >"$RABBITMQ_ENABLED_PLUGINS_FILE"
start rabbitmq "$rabbit/rabbitmq-server"

# --- Keystone and Murano
cloud=http://127.0.0.1:$cloud_port
# shellcheck disable=SC2016 # Keystone expands it
prepare_services "rabbit://murano:$password@127.0.0.1:5672/" \
  orchestration heat "$cloud"'/v1/$(project_id)s' network neutron "$cloud"
chmod 600 "$state/murano.conf"
cat >>"$state/murano.conf" <<X
[engine]
use_trusts = false
workers = 1
packages_cache = $state/packages
[rabbitmq]
# What the engine tells agents
host = 10.88.0.1
port = 5672
login = murano
password = $password
virtual_host = /
ssl = false
[networking]
driver = neutron
default_dns = 10.88.0.1
[oslo_messaging_notifications]
driver = messagingv2
[murano]
url = http://127.0.0.1:$murano_port
X
up 'databases of Keystone and Murano'
start_services
up 'Keystone and murano-api'
timeout 60 "$rabbit/rabbitmqctl" -q await_startup >/dev/null || failed 'RabbitMQ did not start'
"$rabbit/rabbitmqctl" -q trace_on >/dev/null || failed 'RabbitMQ does not trace'
start recorder /usr/bin/python3 "$here/recorder.py" "amqp://murano:$password@127.0.0.1:5672//" "$state/calls"
up RabbitMQ
"$here/engine.sh" "$state"

wait "$registry" || failed 'the image registry did not start'
cp -r "$state/registry/node" "$state/"
start cloud /usr/bin/python3 "$here/cloud_server.py" "$cloud_port" "$state"
wait_port "$cloud_port" $! || failed 'the stand-in for Heat and Neutron did not start'
up 'image registry, stand-in for Heat and Neutron'

# The engine opens no port: it is ready when it has declared its queue
for ((i = 0; i < 60; i++)); do
  "$rabbit/rabbitmqctl" -q list_queues name 2>/dev/null | grep -qx tasks && break
  sleep .5
done
[ "$i" -lt 60 ] || failed 'murano-engine did not start'
up murano-engine
declare -px | grep -E ' (OS_|PYTHONWARNINGS|DOCKER_HOST)' | sed 's/^declare -x /export /' >"$state/environment"
