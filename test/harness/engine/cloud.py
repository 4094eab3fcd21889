"""A minimal cloud: Heat stacks of the resource types that the core library writes, and Neutron's lists.

Everything is instant: a stack is complete as soon as it is asked for. Cloud is what heatclient and neutronclient
would reach; StacksClient and NeutronClient are the parts of those clients that murano-engine uses.
"""
import copy
import datetime
import ipaddress
import json
import uuid

import eventlet
import heatclient.exc as heat_errors

import agents

KNOWN_TYPES = {
    'OS::Nova::Server', 'OS::Nova::ServerGroup', 'OS::Neutron::Net', 'OS::Neutron::Subnet',
    'OS::Neutron::RouterInterface', 'OS::Neutron::Port', 'OS::Neutron::SecurityGroup', 'OS::Neutron::FloatingIP',
    'OS::Heat::CloudConfig', 'OS::Heat::SoftwareConfig', 'OS::Heat::MultipartMime', 'OS::Cinder::Volume',
}
EXTERNAL_NETWORK = '22222222-2222-2222-2222-222222222222'
ROUTER = {
    'id': '11111111-1111-1111-1111-111111111111',
    'name': 'murano-default-router',
    'external_gateway_info': {'network_id': EXTERNAL_NETWORK},
    'admin_state_up': True,
}
NETWORKS = [{'id': EXTERNAL_NETWORK, 'name': 'ext-net', 'router:external': True, 'subnets': []}]


def now():
    return datetime.datetime.utcnow().isoformat() + 'Z'


class Addresses(object):
    """Hands out addresses of one network, the same one for the same holder."""

    def __init__(self, network):
        self._free = list(ipaddress.ip_network(network))[10:-1]
        self._held = {}

    def of(self, holder):
        if holder not in self._held:
            self._held[holder] = str(self._free.pop(0))
        return self._held[holder]

    def release(self, holder):
        address = self._held.pop(holder, None)
        if address:
            self._free.append(ipaddress.ip_address(address))


class Cloud(object):
    """boot(server) and kill(server) are called when a stack gains or loses a server.

    A server is {name, ip, image, flavor, user_data, queue}, the last one the queue that its agent takes plans from.
    user_data is a list of parts, each the text of a script or the map of a #cloud-config.
    """

    def __init__(self, boot, kill):
        self.stacks = {}
        self.fail_at, self.changes, self.failed = set(), 0, False  # see fail()
        self._boot, self._kill = boot, kill
        self._private = Addresses('10.88.0.0/24')
        self._floating = Addresses('10.99.0.0/24')

    def fail(self, numbers):
        """Of the changes of stacks from now on, those with these numbers fail: the template stays, nothing else."""
        self.fail_at, self.changes, self.failed = set(numbers), 0, False

    def find(self, name):
        for stack in self.stacks.values():
            if name in (stack['stack_name'], stack['id'], '%(stack_name)s/%(id)s' % stack):
                return stack
        raise heat_errors.HTTPNotFound(name)

    def create(self, name, template):
        if name in self.stacks:
            raise heat_errors.HTTPConflict(name)
        check_template(template)
        self.stacks[name] = {
            'id': str(uuid.uuid4()), 'stack_name': name, 'template': {}, 'servers': {}, 'outputs': [],
            'parameters': {}, 'creation_time': now(), 'stack_status': '', 'stack_status_reason': '',
        }
        self._change(self.stacks[name], template, 'CREATE')

    def update(self, name, template):
        check_template(template)
        self._change(self.find(name), template, 'UPDATE')

    def _change(self, stack, template, what):
        self.changes += 1
        if self.changes in self.fail_at:
            self.fail_at.discard(self.changes)
            self.failed = True
            stack.update(template=template, stack_status=what + '_FAILED', stack_status_reason='No valid host was found')
        else:
            stack.update(stack_status=what + '_COMPLETE', stack_status_reason='')
            self._apply(stack, template)

    def delete(self, name):
        stack = self.find(name)
        self._apply(stack, {})
        del self.stacks[stack['stack_name']]

    def _apply(self, stack, template):
        before, after = stack['servers'], {}
        resources = template.get('resources') or {}
        for name, resource in resources.items():
            if resource['type'] == 'OS::Nova::Server':
                after[name] = before.get(name) or self._server(stack, name, resources)
        for name in set(before) - set(after):
            self._kill(before[name])
            self._private.release((stack['stack_name'], name))
        stack['template'], stack['servers'] = template, after
        for name in after:
            if name not in before:
                self._boot(after[name])
        stack['outputs'] = [
            {'output_key': key, 'output_value': self._value(stack, output['value']), 'description': ''}
            for key, output in (template.get('outputs') or {}).items()
        ]

    def _server(self, stack, name, resources):
        properties = resources[name].get('properties') or {}
        if not properties.get('image') and not properties.get('block_device_mapping_v2'):
            raise heat_errors.HTTPBadRequest('server %s has no image' % name)
        user_data = user_data_of(properties, resources)
        return {'name': name, 'ip': self._private.of((stack['stack_name'], name)),
                'image': properties.get('image'), 'flavor': properties.get('flavor'),
                'user_data': user_data, 'queue': agents.queue_of(user_data)}

    def _value(self, stack, value):
        """What Heat evaluates an output to."""
        if not isinstance(value, dict):
            return value
        if 'get_resource' in value:
            return 'id-' + value['get_resource']
        if 'get_attr' not in value:
            return value
        name, attribute = value['get_attr'][:2]
        if attribute in ('floating_ip_address', 'ip'):
            return self._floating.of((stack['stack_name'], name))
        address = stack['servers'][name]['ip'] if name in stack['servers'] else None
        return {'addresses': [{'addr': address, 'version': 4}], 'first_address': address}.get(attribute)


def user_data_of(server, resources):
    def referred(reference):
        return resources[reference['get_resource']]['properties'] if isinstance(reference, dict) else {}

    configurations = [referred(part['config']) for part in referred(server.get('user_data')).get('parts', [])]
    return [each.get('cloud_config') or each.get('config') for each in configurations]


def check_template(template):
    """Refuses what Heat would refuse: unknown types and references to absent resources."""
    resources = template.get('resources') or {}

    def references(node, where):
        if isinstance(node, dict):
            target = node.get('get_resource') or (node.get('get_attr') or [None])[0]
            if len(node) == 1 and target is not None and target not in resources:
                raise heat_errors.HTTPBadRequest('reference to absent resource %s in %s' % (target, where))
            node = list(node.values())
        if isinstance(node, list):
            for item in node:
                references(item, where)

    for name, resource in resources.items():
        kind = resource.get('type') if isinstance(resource, dict) else None
        if kind not in KNOWN_TYPES:
            raise heat_errors.HTTPBadRequest('resource %s: type %s could not be found' % (name, kind))
        references(resource.get('properties'), name)
    for name, output in (template.get('outputs') or {}).items():
        if 'value' not in (output or {}):
            raise heat_errors.HTTPBadRequest('output %s has no value' % name)
        references(output['value'], 'output ' + name)


class Stack(object):
    def __init__(self, fields):
        self.__dict__.update(fields)
        # HeatStack waits until the time stamps have moved on: they move with every look
        self.updated_time = now()


class StacksClient(object):
    """heatclient's `stacks`; templates go through JSON as they would over HTTP."""

    def __init__(self, cloud, refused):
        self._cloud, self._refused = cloud, refused

    def _asked(self, call, *args):
        eventlet.sleep(0)  # as long as a request is under way, others go on
        try:
            return call(*args)
        except heat_errors.HTTPBadRequest as e:
            self._refused(str(e))
            raise

    def get(self, stack_id):
        return Stack(self._asked(self._cloud.find, stack_id))

    def template(self, stack_id):
        return copy.deepcopy(self._asked(self._cloud.find, stack_id)['template'])

    def create(self, stack_name, template, **_):
        self._asked(self._cloud.create, stack_name, json.loads(json.dumps(template)))

    def update(self, stack_id, template, **_):
        self._asked(self._cloud.update, stack_id, json.loads(json.dumps(template)))

    def delete(self, stack_id):
        self._asked(self._cloud.delete, stack_id)


class HeatClient(object):
    def __init__(self, cloud, refused):
        self.stacks = StacksClient(cloud, refused)


class NeutronClient(object):
    """One external network behind one router; nothing else exists before a deployment."""

    def list_routers(self, **_):
        return {'routers': [ROUTER]}

    def list_networks(self, **_):
        return {'networks': NETWORKS}

    def list_subnets(self, **_):
        return {'subnets': []}

    def list_ports(self, **_):
        return {'ports': []}

    def list_extensions(self, **_):
        return {'extensions': [{'alias': 'security-group', 'name': 'security-group'}]}

    def show_router(self, _id):
        return {'router': ROUTER}

    def show_network(self, _id):
        return {'network': NETWORKS[0]}
