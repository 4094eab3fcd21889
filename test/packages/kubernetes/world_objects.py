"""What the API server holds: pods, their controllers, services. Definitions are checked as it would."""
import copy
import re

from agents import ScriptFailed

VERSIONS = {'Pod': 'v1', 'ReplicationController': 'v1', 'Deployment': 'apps/v1', 'Service': 'v1'}
RESOURCES = {'pods': 'Pod', 'replicationcontrollers': 'ReplicationController', 'deployments': 'Deployment'}
NAME = re.compile('[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$')
LABEL = re.compile('([A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$')


def need(condition, reason):
    if not condition:
        raise ScriptFailed(reason)


def distinct(values):
    values = list(values)
    return len(values) == len(set(values))


class Objects(object):
    def __init__(self):
        self._objects = {}  # (kind, name) -> {definition, history, pods: templates that run}
        self._services = {}  # name -> {definition, address}
        self._addresses = 10

    def apply(self, definition, is_new, workers):
        kind, name = check(definition)
        known = self._objects.get((kind, name))
        need(known or is_new, '%s "%s" not found' % (kind, name))
        if known is None:
            known = self._objects[kind, name] = {'definition': None, 'history': [], 'pods': []}
        if known['definition'] not in (None, definition):
            known['history'].append(known['definition'])
        known['definition'] = definition
        need(workers or not wanted(definition), '%s has no worker to run on' % name)
        known['pods'] = [template(definition)] * wanted(definition)

    def remove(self, kind, name):
        need(kind in RESOURCES, "the server doesn't have a resource type %s" % kind)
        self._objects.pop((RESOURCES[kind], name), None)

    def remove_pods(self, labels):
        need(labels, 'no labels')
        for key, known in list(self._objects.items()):
            definition = known['definition']
            if labels.items() <= template(definition)['metadata']['labels'].items():
                if definition['kind'] == 'Pod':
                    del self._objects[key]

    def scale(self, kind, name, size):
        need(kind in RESOURCES and kind != 'pods', '%s cannot be scaled' % kind)
        known = self._objects.get((RESOURCES[kind], name))
        need(known, '%s "%s" not found' % (kind, name))
        known['definition'] = copy.deepcopy(known['definition'])
        known['definition']['spec']['replicas'] = size
        known['pods'] = [template(known['definition'])] * size

    def roll_back(self, name):
        known = self._objects.get(('Deployment', name))
        need(known, 'deployment "%s" not found' % name)
        need(known['history'], 'there is no earlier version of %s' % name)
        known['definition'] = known['history'][-1]

    def apply_services(self, services):
        given = services['items'] if isinstance(services, dict) else services
        for definition in given:
            _, name = check(definition)
            if name not in self._services:
                self._addresses += 1
                self._services[name] = {'address': '10.96.0.%d' % self._addresses}
            self._services[name]['definition'] = definition
        names = [definition['metadata']['name'] for definition in given]
        return '\n'.join('%s %s' % (name, self._services[name]['address']) for name in names)

    def remove_services(self, names):
        for name in names:
            self._services.pop(name, None)

    def state(self):
        objects = {'%s %s' % key: known for key, known in self._objects.items()}
        return copy.deepcopy({'objects': objects, 'services': self._services})  # as it is now


def wanted(definition):
    return 1 if definition['kind'] == 'Pod' else definition['spec']['replicas']


def template(definition):
    return definition if definition['kind'] == 'Pod' else definition['spec']['template']


def check(definition):
    """Refuses what the API server would refuse -> kind, name."""
    kind, name = definition['kind'], definition['metadata']['name']
    need(definition['apiVersion'] == VERSIONS[kind], 'no matches for %s in %s' % (kind, definition['apiVersion']))
    need(NAME.match(name), '%s is no name' % name)
    labels = [definition['metadata'].get('labels') or {}]
    if kind == 'Service':
        check_service(definition['spec'])
    else:
        pod = template(definition)
        labels.append(pod['metadata'].get('labels') or {})
        if kind != 'Pod':
            selector = definition['spec']['selector']
            selector = selector['matchLabels'] if kind == 'Deployment' else selector
            need(selector and selector.items() <= labels[1].items(), '`selector` does not match template `labels`')
            need(definition['spec']['replicas'] >= 0, 'replicas must be 0 or more')
        check_pod(pod['spec'])
    for key, value in (item for each in labels for item in each.items()):
        need(LABEL.match(value) and LABEL.match(key.split('/')[-1]), '%s=%s is no label' % (key, value))
    return kind, name


def check_pod(spec):
    containers, volumes = spec['containers'], [volume['name'] for volume in spec.get('volumes') or []]
    need(containers and distinct(c['name'] for c in containers), 'containers need names of their own')
    need(distinct(volumes) and all(map(NAME.match, volumes)), 'volumes: %s' % volumes)
    hosts = []
    for container in containers:
        need(NAME.match(container['name']) and container.get('image'), 'container %s' % container)
        for mount in container.get('volumeMounts') or []:
            need(mount['name'] in volumes and mount['mountPath'], 'there is no volume %s' % mount['name'])
        for variable in container.get('env') or []:
            need(isinstance(variable['value'], str), 'env %s must be text' % variable)
        for port in container.get('ports') or []:
            check_port(port['containerPort'], port.get('protocol', 'TCP'))
            if port.get('hostPort'):
                hosts.append((port['hostPort'], port.get('protocol', 'TCP')))
    need(distinct(hosts), 'host ports: %s' % hosts)


def check_service(spec):
    ports = spec['ports']
    need(ports and (len(ports) == 1 or all(p.get('name') for p in ports)), 'a service needs ports, several need names')
    for port in ports:
        check_port(port['port'], port.get('protocol', 'TCP'))
    need(distinct((p['port'], p.get('protocol', 'TCP')) for p in ports), 'ports: %s' % ports)
    need(spec.get('type', 'ClusterIP') == 'ClusterIP', 'type %s' % spec.get('type'))


def check_port(port, protocol):
    need(isinstance(port, int) and 0 < port < 65536, 'port %s' % port)
    need(protocol in ('TCP', 'UDP'), 'protocol %s' % protocol)
