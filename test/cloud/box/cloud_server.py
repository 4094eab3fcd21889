#!/usr/bin/python3
"""cloud_server.py PORT FOLDER: stand-ins for Heat and Neutron, over HTTP, as far as murano-engine asks them.

Servers of stacks become nodes of the room (../../nodes/room/boot.sh), called as in their template: so no two stacks may
have a server of one name. They get their user data as cloud-init does from a real Heat. Floating addresses lead to them.
Everything is complete at once, and nothing is refused but unknown types and references; security groups let all pass.
"""
import json
import os
import re
import subprocess
import sys
import threading
import traceback
import uuid
from concurrent.futures import ThreadPoolExecutor
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', '..', 'harness', 'engine'))
import cloud as clouds
import heatclient.exc as heat_errors

PORT, FOLDER = sys.argv[1:]
BOOT = os.path.join(HERE, '..', '..', 'nodes', 'room', 'boot.sh')
BOOT_MACHINE = os.path.join(HERE, '..', 'all', 'machine', 'boot.sh')


def run(*command, **options):
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode:
        raise RuntimeError('%s: %s' % (' '.join(command), done.stderr))


def mime(user_data):
    """Parts of user data as Heat's MultipartMime composes them."""
    message = MIMEMultipart()
    for part in user_data:
        script = isinstance(part, str)
        text = part if script else '#cloud-config\n' + json.dumps(part)
        message.attach(MIMEText(text, 'x-shellscript' if script else 'cloud-config'))
    return message.as_string()


def boot(server):
    """One more node, with a folder of its own for what a cloud would tell it. An image that is a path is one for machines."""
    folder = os.path.join(FOLDER, 'servers', server['name'])
    seed = os.path.join(folder, 'var/lib/cloud/seed/nocloud')
    os.makedirs(seed, exist_ok=True)
    with open(os.path.join(seed, 'meta-data'), 'w') as f:
        json.dump({'instance-id': str(uuid.uuid4()), 'local-hostname': server['name']}, f)
    with open(os.path.join(seed, 'user-data'), 'w') as f:
        f.write(mime(server['user_data']))
    print('boot', server['name'], server['ip'], flush=True)
    if server['image'].startswith('/'):
        run(BOOT_MACHINE, server['image'], seed, os.path.join(folder, 'console'))
        return
    run(BOOT, server['name'], server['ip'], os.path.join(HERE, 'node'), os.path.join(FOLDER, 'node'), folder)


class Cloud(clouds.Cloud):
    """Nodes of one change boot side by side; floating addresses are those of the templates after each change."""

    def __init__(self):
        super(Cloud, self).__init__(self._boot_later, self._kill_node)
        self._booting = []
        self._pool = ThreadPoolExecutor(4)

    def _boot_later(self, server):
        self._booting.append(self._pool.submit(boot, server))

    @staticmethod
    def _kill_node(server):
        print('kill', server['name'], server['ip'], flush=True)
        run('docker', 'rm', '--force', '--volumes', server['name'])

    def _apply(self, stack, template):
        super(Cloud, self)._apply(stack, template)
        booting, self._booting = self._booting, []
        for each in booting:
            each.result()
        self._lead_floating_addresses()

    def _lead_floating_addresses(self):
        """As Neutron's router does: what goes to a floating address goes to its server."""
        rules = ['*nat', ':FLOATING - [0:0]']
        for stack in self.stacks.values():
            resources = stack['template'].get('resources') or {}
            servers = {network['port']['get_resource']: stack['servers'][name]
                       for name, resource in resources.items() if resource['type'] == 'OS::Nova::Server'
                       for network in resource['properties'].get('networks', []) if 'port' in network}
            for name, resource in resources.items():
                port = resource.get('properties', {}).get('port_id', {}).get('get_resource')
                if resource['type'] == 'OS::Neutron::FloatingIP' and port in servers:
                    address = self._floating.of((stack['stack_name'], name))
                    rules.append('-A FLOATING -d %s -j DNAT --to-destination %s' % (address, servers[port]['ip']))
        run('iptables-restore', '--noflush', '--wait', input='\n'.join(rules + ['COMMIT', '']))


cloud = Cloud()
turn = threading.Lock()
neutron = clouds.NeutronClient()


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def answer(self, code, body):
        data = json.dumps(body, default=str).encode()
        self.send_response(code)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def refuse(self, code, error):
        self.answer(code, {'error': {'message': str(error), 'type': type(error).__name__}, 'code': code,
                           'title': 'refused', 'explanation': str(error)})

    def handle_request(self):
        path = unquote(urlsplit(self.path).path).rstrip('/')
        body = json.loads(self.rfile.read(int(self.headers.get('Content-Length') or 0)) or b'{}')
        listed = re.fullmatch(r'/v2\.0/(routers|networks|ports|subnets|extensions)(?:\.json)?', path)
        shown = re.fullmatch(r'/v2\.0/(router|network)s/([0-9a-f-]+?)(?:\.json)?', path)
        stacks = re.fullmatch(r'/v1/[^/]+/stacks(?:/(.*?))?(/template)?', path)
        try:
            if listed and self.command == 'GET':
                self.answer(200, getattr(neutron, 'list_' + listed.group(1))())
            elif shown and self.command == 'GET':
                self.answer(200, getattr(neutron, 'show_' + shown.group(1))(shown.group(2)))
            elif stacks:
                with turn:
                    self.stacks(body, *stacks.groups())
            else:
                self.refuse(501, NotImplementedError(self.command + ' ' + path))
        except heat_errors.HTTPException as e:
            self.refuse(e.code, e)
        except Exception as e:
            traceback.print_exc()
            self.refuse(500, e)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_request

    def stacks(self, body, name, template):
        if self.command == 'GET' and not name:
            self.answer(200, {'stacks': [public(stack) for stack in cloud.stacks.values()]})
        elif self.command == 'POST':
            cloud.create(body['stack_name'], body['template'])
            self.answer(201, {'stack': {'id': cloud.find(body['stack_name'])['id'], 'links': []}})
        elif template:
            self.answer(200, cloud.find(name)['template'])
        elif self.command == 'GET':
            # HeatStack waits until the time stamps have moved on: they move with every look
            self.answer(200, {'stack': dict(public(cloud.find(name)), updated_time=clouds.now())})
        elif self.command in ('PUT', 'PATCH'):
            cloud.update(name, body['template'])
            self.answer(202, {})
        else:
            cloud.delete(name)
            self.answer(204, {})

    def log_message(self, *_):
        pass


def public(stack):
    return {key: value for key, value in stack.items() if key not in ('template', 'servers')}


ThreadingHTTPServer(('127.0.0.1', int(PORT)), Handler).serve_forever()
