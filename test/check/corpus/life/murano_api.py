"""murano-api in this process: its router and controllers, over a database in memory. Only Keystone is left out.

Each package lives in a project of its own, so that none is in the way of another. Import after boot.boot().
"""
import gc
import json

import murano.context
from murano.api.middleware import fault
from murano.api.v1 import router
from murano.common import policy, wsgi
from murano.db import models, session
from murano.engine import package_loader
from muranoclient.v1 import packages
from oslo_config import cfg

cfg.CONF.set_override('connection', 'sqlite://', group='database')
models.register_models(session.get_engine())
policy.init()

_application = fault.FaultWrapper(router.API.factory({}))


class Response(object):
    """As muranoclient sees it."""

    def __init__(self, response):
        self.status_code, self.content = response.status_int, response.body
        self.ok, self.text = response.status_int < 400, response.body.decode('utf-8', 'replace')
        self.title = response.status


def request(project, path, is_admin=False, **options):
    """One HTTP request of a user of the project."""
    asked = wsgi.Request.blank(path, **options)
    asked.context = murano.context.RequestContext(
        user='user', project_id=project, auth_token='token', session=None, is_admin=is_admin,
        roles=['admin' if is_admin else 'member'], request_id='request')
    return Response(asked.get_response(_application))


def upload(project, archive, is_public=False):
    """POST of a package's zip -> (status, its entry in the catalog or what the API says against it)."""
    files = {'file': ('package.zip', archive)}
    if is_public:
        files['__metadata__'] = json.dumps({'is_public': True})
    done = request(project, '/catalog/packages', is_public, method='POST', POST=files)
    if done.ok:
        return done.status_code, json.loads(done.text)
    return done.status_code, message(done)


def message(refusal):
    """What an error's body says: JSON from the API itself, lines of text from webob."""
    try:
        error = json.loads(refusal.text)['error']
        return '%s: %s' % (error['type'], error['message'])
    except ValueError:
        return ' '.join(refusal.text[len(refusal.title):].split())


class Transport(object):
    """What muranoclient sends its requests through."""

    def __init__(self, project):
        self._project = project

    def request(self, url, method, **_):
        return request(self._project, url[len('/v1'):], method=method)

    def json_request(self, url, method):
        done = self.request(url, method)
        return done, json.loads(done.text)


class Client(object):
    def __init__(self, project):
        self.packages = packages.PackageManager(Transport(project))


def serve_engine(get_definition):
    """From now on the engine's loader asks this API. get_definition is the loader's own way of asking."""
    loader = package_loader.ApiPackageLoader
    loader._get_definition = get_definition
    loader.client = property(lambda self: Client(self._execution_session.project_id))
    loader.register_package = replacing(loader.register_package)


def replacing(register_package):
    """A package that is loaded anew takes the place of the one before, which lives until the next collection of
    garbage: that happens at once here, so that lives are the same every time."""
    def register(self, package):
        is_new = package.version not in self._package_cache.get(package.name, {})
        register_package(self, package)
        if not is_new:
            gc.collect()
    return register
