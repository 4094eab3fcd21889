"""Stand-ins for Nova, Glance and Neutron, over HTTP, as far as Horizon asks them for what it shows in forms.

Their answers are those of the form tests, ../../harness/dashboard/surroundings.py. What they do not know is noted.
"""
import json
import re
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from surroundings import WORLD

# What Keystone's catalog is to say of them: type, name, path
SERVICES = [('compute', 'nova', '/compute/v2.1'), ('image', 'glance', '/image'), ('network', 'neutron', '/network')]


def version(name, address, **more):
    return dict({'id': name, 'status': 'CURRENT', 'links': [{'rel': 'self', 'href': address}]}, **more)


def compute(address):
    flavors = [{'id': i, 'name': name, 'vcpus': cpus, 'ram': memory, 'disk': disk, 'links': [], 'swap': '',
                'OS-FLV-EXT-DATA:ephemeral': 0, 'os-flavor-access:is_public': True}
               for i, name, cpus, memory, disk in WORLD['flavors']]
    limits = {**dict.fromkeys(('maxTotalInstances', 'maxTotalCores', 'maxTotalKeypairs'), 100),
              'maxTotalRAMSize': 409600, 'totalInstancesUsed': 3, 'totalCoresUsed': 6, 'totalRAMUsed': 12288}
    return {
        '': {'version': version('v2.1', address + '/', version='2.1', min_version='2.1')},
        '/flavors/detail': {'flavors': flavors},
        '/os-keypairs': {'keypairs': [{'keypair': {'name': name}} for name in WORLD['keypairs']]},
        '/os-availability-zone': {'availabilityZoneInfo': [
            {'zoneName': name, 'zoneState': {'available': True}, 'hosts': None} for name in WORLD['zones']]},
        '/limits': {'limits': {'rate': [], 'absolute': limits}},
    }


def image(address):
    images = [{'id': i, 'name': title, 'status': 'active', 'visibility': 'public', 'container_format': 'bare',
               'disk_format': 'qcow2', 'size': 1, 'owner': 'operator', 'created_at': '2020-01-01T00:00:00Z',
               'updated_at': '2020-01-01T00:00:00Z', 'murano_image_info': json.dumps({'title': title, 'type': kind})}
              for i, title, kind in WORLD['images']]
    return {
        '': {'versions': [version('v2.9', address + '/v2/')]},
        '/v2/images': {'images': images},
        '/v2/schemas/image': {'name': 'image', 'properties': {}, 'additionalProperties': {'type': 'string'}},
    }


def network(address):
    networks = [{'id': i, 'name': name, 'router:external': False, 'shared': False, 'status': 'ACTIVE',
                 'admin_state_up': True, 'subnets': [subnet for subnet, _, _ in subnets]}
                for i, name, subnets in WORLD['networks']]
    subnets = [{'id': subnet, 'name': name, 'cidr': cidr, 'network_id': i, 'ip_version': 4}
               for i, _, subnets in WORLD['networks'] for subnet, cidr, name in subnets]
    return {
        '': {'versions': [version('v2.0', address + '/v2.0')]},
        '/v2.0/extensions': {'extensions': []},
        '/v2.0/networks': {'networks': networks},
        '/v2.0/subnets': {'subnets': subnets},
        '/v2.0/security-groups': {'security_groups': [{'id': name, 'name': name} for name in WORLD['securityGroups']]},
    }


class Cloud(object):
    def __init__(self):
        """Listens on a free port of the loopback."""
        self.unknown = []
        self._server = ThreadingHTTPServer(('127.0.0.1', 0), self._handler())
        self.address = 'http://127.0.0.1:%d' % self._server.server_port
        self._answers = {}
        for (kind, _, path), answers in zip(SERVICES, (compute, image, network)):
            for rest, body in answers(self.address + path).items():
                self._answers[path + rest] = body
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def _answer(self, method, path):
        if method == 'GET':
            for pattern, body in self._answers.items():
                if re.fullmatch(pattern, path.rstrip('/')):
                    return 200, body
        self.unknown.append('%s %s' % (method, path))
        return 404, {'error': {'message': 'the stand-in does not know ' + path}}

    def _handler(self):
        answer = self._answer

        class Handler(BaseHTTPRequestHandler):
            protocol_version = 'HTTP/1.1'

            def handle_request(self):
                self.rfile.read(int(self.headers.get('Content-Length') or 0))
                status, body = answer(self.command, urlsplit(self.path).path)
                data = json.dumps(body).encode()
                self.send_response(status)
                self.send_header('Content-Type', 'application/json')
                self.send_header('Content-Length', str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_request

            def log_message(self, *_):
                pass

        return Handler
