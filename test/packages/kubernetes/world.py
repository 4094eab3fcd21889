"""Stand-in for the nodes of Kubernetes clusters: what the scripts of the package do to them, and nothing at random.

It is as strict as the real things, and refuses what they would refuse: a plan for an earlier server, a certificate
that was made for another node, a member of etcd that was not admitted, services before their network. Each script is a
method of World here or in a mixin, named after its path; its parameters are the script's words.
"""
import json
import re

from agents import ScriptFailed
from world_certificates import Certificates
from world_etcd import Etcd
from world_objects import Objects

NAME = re.compile('[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$')


def need(condition, reason):
    if not condition:
        raise ScriptFailed(reason)


def lines(path):
    with open(path) as file:
        return file.read().splitlines()


def text(path):
    with open(path) as file:
        return file.read()


class Machine(object):
    """One server. A new one knows nothing."""

    def __init__(self, server):
        self.name, self.ip = server['name'], server['ip']
        self.generation, self.removed = None, False
        self.clear()

    def clear(self):
        self.role = self.issuer = self.network = self.endpoints = self.docker = self.member = None
        self.requested, self.certificates, self.services = {}, set(), set()
        self.cluster = None  # of a master


class Cluster(object):
    """What a master holds."""

    def __init__(self, master, addresses):
        self.master, self.addresses = master, addresses
        self.etcd, self.objects = Etcd(), Objects()
        self.network, self.nodes, self.addons = None, {}, {}
        self.api = None


class World(Certificates):
    def __init__(self):
        self.machines = {}

    def boot(self, server):
        assert server['name'] not in self.machines, '%(name)s is there already' % server
        self.machines[server['name']] = Machine(server)

    def kill(self, server):
        machine = self.machines.pop(server['name'])
        for other in self.machines.values():
            if other.cluster:
                other.cluster.etcd.lose(machine.name, machine.ip)

    def run(self, server, script, words):
        machine = self.machines[server['name']]
        assert not machine.removed, '%s on %s, which has been removed from the cluster' % (script, machine.name)
        method = getattr(self, re.sub(r'\W', '_', script[:-len('.sh')]))
        if script != 'nodes/prepare.sh':
            need(machine.role, '%s has not been prepared' % machine.name)
        return method(machine, *words)

    def nodes_prepare(self, machine, name, address, role, generation):
        need((name, address) == (machine.name, machine.ip), 'this is %s, %s' % (machine.name, machine.ip))
        need(NAME.match(name), '%s is no name for a node' % name)
        generation = int(generation)
        need(generation >= (machine.generation or 0), 'this is for an earlier server')
        if machine.generation != generation:
            machine.clear()
        need(machine.role in (None, role), '%s is a %s' % (name, machine.role))
        machine.generation, machine.role = generation, role
        return self.requests(machine)

    def nodes_authority(self, machine, name, address, addresses):
        need(machine.role == 'master', '%s is no master' % name)
        wanted = lines(addresses)
        need(address == machine.ip and address in wanted, 'the addresses lack %s' % machine.ip)
        if machine.cluster is None:
            machine.cluster = Cluster(machine, wanted)
        elif machine.cluster.addresses != wanted:
            machine.cluster.addresses, machine.cluster.api = wanted, None  # a new certificate means a new start

    def nodes_set_etcd_endpoints(self, machine, endpoints):
        need(machine.network, '%s has no client of etcd' % machine.name)
        machine.endpoints = self._usable(machine, endpoints)

    def nodes_remove(self, machine, nodes):
        cluster = self._cluster_of_master(machine)
        for line in lines(nodes):
            name, role, address = line.split(' ')
            need(role in ('worker', 'gateway'), '%s cannot be removed' % name)
            if cluster.nodes.pop(name, None):
                self._running(machine)
            cluster.etcd.remove(name)
            if name in self.machines and self.machines[name].ip == address:
                self.machines[name].removed = True

    def etcd_start(self, machine, name, address):
        cluster = self._cluster_of_master(machine)
        if machine.member is None:
            cluster.etcd.form(name, address)
        machine.member = (name, address)

    def etcd_admit(self, machine, name, address):
        return self._cluster_of_master(machine).etcd.admit(name, address)

    def etcd_join(self, machine, name, address, initial_cluster):
        need((name, address) == (machine.name, machine.ip), 'this is %s' % machine.name)
        need('etcd/member' in machine.certificates, '%s has no certificate for etcd' % name)
        self._cluster(machine).etcd.join(name, address, initial_cluster)
        machine.member = (name, address)

    def network_configure_flannel(self, machine):
        self._configure_network(machine, 'flannel')

    def network_configure_calico(self, machine):
        self._configure_network(machine, 'calico')

    def _configure_network(self, machine, kind):
        cluster = self._cluster_of_master(machine)
        cluster.etcd.write()
        need(cluster.network in (None, kind), 'the network is %s' % cluster.network)
        cluster.network = kind

    def network_start_flannel(self, machine, name, address, endpoints, role):
        self._start_network(machine, 'flannel', name, address, endpoints, role)

    def network_start_calico(self, machine, name, address, endpoints, role):
        self._start_network(machine, 'calico', name, address, endpoints, role)

    def _start_network(self, machine, kind, name, address, endpoints, role):
        need((name, address, role) == (machine.name, machine.ip, machine.role), 'this is %s' % machine.name)
        need(role == 'master' or 'etcd/network' in machine.certificates, '%s has no certificate for etcd' % name)
        need(self._cluster(machine).network == kind, 'no network of %s is configured' % kind)
        machine.network, machine.endpoints = kind, self._usable(machine, endpoints)

    def control_plane_start(self, machine, name, address, expose_insecure_api):
        cluster = self._cluster_of_master(machine)
        need((name, address) == (machine.name, machine.ip), 'this is %s' % machine.name)
        need(expose_insecure_api in ('true', 'false'), 'exposeInsecureApi is %s' % expose_insecure_api)
        need(machine.network, 'the master has no network')
        cluster.etcd.write()
        cluster.api = {'insecure': expose_insecure_api == 'true'}

    def control_plane_await_workers(self, machine, workers):
        cluster = self._running(machine)
        for name in lines(workers):
            need(name in cluster.nodes, 'worker %s did not become ready within 600 seconds' % name)

    def control_plane_administrator_access(self, machine):
        self._running(machine)
        return '', json.dumps({'token': 'token-of-%s' % machine.name, 'certificateAuthority': 'Y2E='})

    def addons_install(self, machine, addon, enabled, registry):
        need(addon in ('dns', 'dashboard'), 'no addon %s' % addon)
        self._running(machine).addons[addon] = registry if enabled == 'true' else None

    def workers_configure_docker(self, machine, use_flannel, registry, mirror, gcloud_key):
        need(machine.role == 'worker', '%s is no worker' % machine.name)
        need(use_flannel == 'false' or machine.network == 'flannel', 'Docker has no network of flannel')
        machine.docker = {'registry': registry, 'mirror': mirror, 'key': text(gcloud_key)}

    def workers_start(self, machine, name, address, master_address, use_flannel, enable_dns, registry):
        cluster = self._cluster(machine)
        need((name, address) == (machine.name, machine.ip), 'this is %s' % machine.name)
        need(master_address == cluster.master.ip, '%s is not the master' % master_address)
        need({'kubelet', 'kubelet-server', 'kube-proxy'} <= machine.certificates, '%s lacks certificates' % name)
        need(machine.docker and machine.docker['registry'] == registry, 'Docker is not configured')
        need(machine.network == ('flannel' if use_flannel == 'true' else 'calico'), 'no network of pods')
        self._running(cluster.master)
        machine.services = {'docker', 'kubelet', 'kube-proxy'}
        cluster.nodes[name] = {'address': address, 'dns': enable_dns == 'true'}

    def workers_restart_containers(self, machine, pod):
        need('kubelet' in machine.services, '%s runs no pods' % machine.name)
        need(NAME.match(pod), '%s is no name of a pod' % pod)
        machine.restarted = getattr(machine, 'restarted', []) + [pod]

    def gateways_start(self, machine, name, address, endpoints):
        need((name, address) == (machine.name, machine.ip), 'this is %s' % machine.name)
        need(machine.role == 'gateway' and 'etcd/confd' in machine.certificates, '%s is no gateway' % name)
        need(machine.network, '%s has no network' % name)
        self._running(self._cluster(machine).master)
        machine.endpoints = self._usable(machine, endpoints)
        machine.services = {'haproxy', 'confd'}

    def objects_apply(self, machine, definition, is_new):
        cluster = self._running(machine)
        cluster.objects.apply(json.loads(text(definition)), is_new == 'true', len(cluster.nodes))

    def objects_remove(self, machine, kind, name):
        self._running(machine).objects.remove(kind, name)

    def objects_remove_pods(self, machine, labels):
        self._running(machine).objects.remove_pods(json.loads(text(labels)))

    def objects_scale(self, machine, kind, name, size):
        self._running(machine).objects.scale(kind, name, int(size))

    def objects_roll_back(self, machine, name):
        self._running(machine).objects.roll_back(name)

    def objects_apply_services(self, machine, services):
        return self._running(machine).objects.apply_services(json.loads(text(services)))

    def objects_remove_services(self, machine, names):
        self._running(machine).objects.remove_services(lines(names))

    def _cluster_of_master(self, machine):
        need(machine.cluster, '%s has no authority' % machine.name)
        return machine.cluster

    def _cluster(self, machine):
        """The cluster whose master has signed the machine's certificates."""
        if machine.cluster:
            return machine.cluster
        master = self.machines.get(machine.issuer)
        need(master and master.cluster, '%s has no certificates' % machine.name)
        return master.cluster

    def _running(self, machine):
        cluster = self._cluster_of_master(machine)
        need(cluster.api, 'the API does not answer')
        cluster.etcd.write()
        return cluster

    def _usable(self, machine, endpoints):
        """The endpoints, if these are members of etcd, the master first."""
        etcd = self._cluster(machine).etcd
        etcd.write()
        urls = endpoints.split(',')
        need(urls[0] == etcd.endpoints()[0], 'the master is not the first of %s' % endpoints)
        need(set(urls) <= set(etcd.endpoints()), '%s are not all of %s' % (endpoints, etcd.endpoints()))
        return urls

    def healthy(self, master, workers, gateways, members, network):
        """Asserts that a cluster consists of these nodes, and that they are whole and agree."""
        cluster = self.machines[master].cluster
        assert cluster and cluster.api, 'the API of %s does not run' % master
        assert cluster.network == network, 'the network is %s' % cluster.network
        assert sorted(cluster.nodes) == sorted(workers), 'nodes: %s' % sorted(cluster.nodes)
        assert sorted(cluster.etcd.members) == sorted(members), 'members: %s' % sorted(cluster.etcd.members)
        cluster.etcd.check(self.machines)
        endpoints = cluster.etcd.endpoints()
        for name in [master] + workers + gateways:
            machine = self.machines[name]
            role = 'master' if name == master else 'worker' if name in workers else 'gateway'
            services = {'worker': {'docker', 'kubelet', 'kube-proxy'}, 'gateway': {'haproxy', 'confd'}}.get(role, set())
            assert machine.role == role, '%s is a %s' % (name, machine.role)
            assert machine.services == services, '%s runs %s' % (name, machine.services)
            assert machine.network == network, '%s has the network %s' % (name, machine.network)
            # The master asks its own member first, which lives as long as it does
            assert role == 'master' or set(machine.endpoints) == set(endpoints), '%s asks %s' % (name, machine.endpoints)
            assert self._cluster(machine) is cluster, '%s belongs to %s' % (name, machine.issuer)
        for name in workers:
            assert cluster.nodes[name]['address'] == self.machines[name].ip, 'an earlier %s is registered' % name
        mine = {m.name for m in self.machines.values() if m.issuer == master or m.name == master}
        assert mine == {master, *workers, *gateways}, 'servers of the cluster: %s' % sorted(mine)

    def state(self, master):
        """Everything, as JSON; to compare what two ways have led to."""
        cluster = self.machines[master].cluster
        return {
            'machines': {m.name: [m.ip, m.role, m.network, m.endpoints, m.docker, m.member, sorted(m.certificates),
                                  sorted(m.services)] for m in self.machines.values()},
            'addresses': cluster.addresses, 'members': cluster.etcd.members, 'nodes': cluster.nodes,
            'addons': cluster.addons, 'api': cluster.api, 'objects': cluster.objects.state(),
        }

    def servers(self):
        return sorted(self.machines)

    def restarted(self, name):
        return getattr(self.machines[name], 'restarted', [])

    def objects(self, master):
        return self.machines[master].cluster.objects.state()
