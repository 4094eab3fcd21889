#!/usr/bin/python3
"""The installed Horizon with murano-dashboard on the loopback, over JSON lines: see test/browser/horizon.ts.

Keystone and murano-api are those that the OS_* variables name; Nova, Glance and Neutron are stand-ins, which are entered
in that Keystone's catalog. Everything is kept in a temporary folder.

{ask: address} -> where Horizon listens
{ask: import_packages, folder} -> null, once the packages of folder/apps are in the catalog
{ask: components, environment} -> what murano-api tells of the environment in the session of who is logged in
{ask: complaints} -> errors that Horizon logged since the last time, and what it asked stand-ins in vain
"""
import json
import logging
import mimetypes
import os
import posixpath
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import traceback
import warnings
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server
from wsgiref.util import FileWrapper

HERE = os.path.dirname(os.path.abspath(__file__))
HARNESS = os.path.join(HERE, '..', '..', 'harness')
sys.path[:0] = [HERE, os.path.join(HARNESS, 'dashboard')]

import cloud as stand_ins


class Complaints(logging.Handler):
    def __init__(self):
        super(Complaints, self).__init__(logging.ERROR)
        self.seen = []

    def emit(self, record):
        # Debian's murano-dashboard brings no default policy
        if record.name != 'openstack_auth.policy':
            self.seen.append(self.format(record))


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Quiet(WSGIRequestHandler):
    def log_message(self, *_):
        pass


def with_static_files(application, url, folder):
    """Horizon leaves these to the web server before it."""
    def answer(environ, start_response):
        path = posixpath.normpath(environ['PATH_INFO'])
        file = os.path.join(folder, path[len(url):])
        if not path.startswith(url) or not os.path.isfile(file):
            return application(environ, start_response)
        start_response('200 OK', [('Content-Type', mimetypes.guess_type(file)[0] or 'application/octet-stream'),
                                  ('Content-Length', str(os.path.getsize(file))), ('Cache-Control', 'max-age=600')])
        return FileWrapper(open(file, 'rb'))

    return answer


def log_in():
    from keystoneauth1.identity import V3Password
    from keystoneauth1.session import Session

    names = ('auth_url', 'username', 'password', 'project_name', 'user_domain_name', 'project_domain_name')
    return Session(V3Password(**{name: os.environ['OS_' + name.upper()] for name in names}))


def enter(session, address):
    """Enters the stand-ins in Keystone's catalog, as an operator does with services."""
    from keystoneclient.v3.client import Client

    keystone = Client(session=session)
    for kind, name, path in stand_ins.SERVICES:
        service = keystone.services.create(name, type=kind)
        keystone.endpoints.create(service, address + path, interface='public', region=os.environ['OS_REGION_NAME'])


def start_django():
    """-> Horizon as a WSGI application."""
    os.environ['DJANGO_SETTINGS_MODULE'] = 'settings_served'
    import django

    django.setup()
    from django.conf import settings
    from django.core.management import call_command
    from django.core.wsgi import get_wsgi_application

    call_command('migrate', verbosity=0)
    return with_static_files(get_wsgi_application(), settings.STATIC_URL, settings.STATIC_ROOT)


class Horizon(object):
    def __init__(self):
        self._session = log_in()
        self._cloud = stand_ins.Cloud()
        entering = threading.Thread(target=enter, args=(self._session, self._cloud.address))
        entering.start()
        self._server = make_server('127.0.0.1', 0, start_django(), Server, Quiet)
        self._complaints = Complaints()
        logging.getLogger().handlers = [self._complaints]
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        entering.join()

    def address(self, _):
        return 'http://127.0.0.1:%d' % self._server.server_port

    def import_packages(self, request):
        done = subprocess.run([os.path.join(HARNESS, 'catalog', 'import.sh'), request['folder']], text=True,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        if done.returncode:
            raise RuntimeError('the packages were not imported: ' + done.stdout)

    def components(self, request):
        from django.contrib.sessions.models import Session

        environment = request['environment']
        # murano-dashboard keeps in its user's session which one of murano-api's it has opened for an environment
        opened = [each.get_decoded().get('sessions', {}) for each in Session.objects.all()]
        [session] = {each[environment] for each in opened if environment in each}
        return self._session.get('/v1/environments/%s/services' % environment,
                                 headers={'X-Configuration-Session': session},
                                 endpoint_filter={'service_type': 'application-catalog'}).json()

    def complaints(self, _):
        seen = self._complaints.seen + self._cloud.unknown
        self._complaints.seen, self._cloud.unknown = [], []
        return seen


def main():
    warnings.simplefilter('ignore')
    answers, sys.stdout = sys.stdout, sys.stderr
    horizon = Horizon()
    answers.write('{"ready":true}\n')
    answers.flush()
    for line in sys.stdin:
        request = json.loads(line)
        try:
            reply = {'value': getattr(horizon, request['ask'])(request)}
        except Exception:
            reply = {'failed': traceback.format_exc()}
        answers.write(json.dumps(reply) + '\n')
        answers.flush()


state = tempfile.mkdtemp(prefix='vetro-horizon-')
# Clients of OpenStack leave files at home
os.environ['DASHBOARD_STATE'] = os.environ['HOME'] = state
# As it ends by itself: what it keeps goes, too
signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
try:
    main()
finally:
    shutil.rmtree(state, True)
