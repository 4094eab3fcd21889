"""Stand-in for servers with Docker: what the scripts of the package do to them, and nothing at random.

It is as strict as Docker: two containers cannot have one port, and an image that does not exist cannot be pulled. Images
whose name begins with "missing" cannot be pulled, those that begin with "broken" do not start.
"""
import json
import os
import stat

from agents import ScriptFailed

ADDRESS = '172.18.0.1'
OPEN, INSIDE = ['0.0.0.0'], [ADDRESS, '127.0.0.1']


def need(condition, reason):
    if not condition:
        raise ScriptFailed(reason)


def content(path):
    assert stat.S_IMODE(os.stat(path).st_mode) == 0o600, 'others can read %s' % path
    with open(path) as file:
        return file.read()


class Machine(object):
    def __init__(self):
        self.docker, self.starts = None, 0
        self.containers = {}  # name -> what run.py was told
        self.foreign = set()  # ports that something else listens on


class World(object):
    def __init__(self):
        self.machines = {}

    def boot(self, server):
        assert server['name'] not in self.machines
        self.machines[server['name']] = Machine()

    def kill(self, server):
        del self.machines[server['name']]

    def run(self, server, script, words):
        machine = self.machines[server['name']]
        return {'host/set-up.sh': self._set_up, 'containers/run.py': self._run,
                'containers/remove.py': self._remove}[script](machine, *words)

    def _set_up(self, machine, registry, mirror, key):
        key = content(key)
        need(key in ('', '{}'), "Google's registry does not accept the key")
        settings = [registry, mirror, key]
        if machine.docker != settings:
            machine.docker, machine.starts = settings, machine.starts + 1
        return ADDRESS + '\n'

    def _run(self, machine, request):
        wanted = json.loads(content(request))
        assert sorted(wanted) == ['commands_password', 'definition', 'env_password', 'name'], sorted(wanted)
        definition, name = wanted['definition'], wanted['name']
        need(machine.docker, 'Docker does not run')
        ports = ports_of(definition)
        others = [ports_of(other['definition']) for known, other in machine.containers.items() if known != name]
        busy = ports & machine.foreign.union(*others)
        if busy:
            return json.dumps({'busy': sorted(busy)})
        image = definition['Image']
        need(not image.startswith('missing'), 'image %s cannot be pulled: not found' % image)
        need(not image.startswith('broken'), 'it ended at once with status 1')
        machine.containers[name] = wanted
        return json.dumps({'busy': []})

    def _remove(self, machine, names):
        need(machine.docker, 'Docker does not run')
        for name in json.loads(content(names))['names']:
            machine.containers.pop(name, None)

    def listen(self, server, ports):
        """Something on the server takes these ports, and no others."""
        self.machines[server].foreign = set(ports)

    def state(self):
        """Servers: Docker's settings, how often it was started, and containers with their ports."""
        return {name: [machine.docker, machine.starts, {
            container: {'image': each['definition']['Image'], 'ports': bindings_of(each['definition'])}
            for container, each in machine.containers.items()}] for name, machine in self.machines.items()}

    def container(self, server, name):
        return self.machines[server].containers[name]


def bindings_of(definition):
    """Ports of the container and where they are: `80/tcp` -> `everywhere 8080`."""
    bindings = definition['HostConfig']['PortBindings']
    assert sorted(definition['ExposedPorts']) == sorted(bindings)
    found = {}
    for key, places in bindings.items():
        addresses, numbers = [each['HostIp'] for each in places], {each['HostPort'] for each in places}
        assert addresses in (OPEN, INSIDE), addresses
        found[key] = ' '.join(['everywhere' if addresses == OPEN else 'inside', *numbers])
    return found


def ports_of(definition):
    ports = ['%s %s' % (key.partition('/')[2], place.partition(' ')[2])
             for key, place in bindings_of(definition).items()]
    assert len(set(ports)) == len(ports), '%s has a port twice' % ports
    return set(ports)
