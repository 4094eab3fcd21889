"""The real murano-dashboard in this process; only the cloud's answers are made up.

Of muranodashboard nothing is changed but the functions that would send HTTP.
"""
import atexit
import io
import json
import logging
import os
import shutil
import sys
import tempfile
import types
import uuid
import warnings

WORLD = {
    'flavors': [['1', 'm1.small', 1, 2048, 20], ['2', 'm1.medium', 2, 4096, 40], ['3', 'm1.large', 4, 8192, 80]],
    'keypairs': ['mykey'],
    'zones': ['nova'],
    'images': [  # id, title, type
        ['image-debian', 'Debian', 'linux'],
        ['image-docker', 'Docker', 'linux.docker'],
        ['image-kubernetes', 'Kubernetes', 'linux.kubernetes'],
        ['image-windows', 'Windows', 'windows.2012'],
    ],
    'networks': [['network', 'private', [['subnet', '10.0.0.0/24', 'private-subnet']]]],
    'securityGroups': ['default', 'web'],
    'volumes': [['volume', 'data']],
    'snapshots': [['snapshot', 'data-snapshot']],
    # Class pickers: {class: [[component id, component name], ...]}, or null for a class that the catalog does not have.
    # A class that is not named is in the catalog and has one component in the environment.
    'components': {},
    'catalog': None,  # the full names of its packages; None: it has a package for every class that is not denied above
    'staticActions': {},  # {'Class.method': result}, for ParametersSource
}


class Thing(types.SimpleNamespace):
    def __getitem__(self, key):
        return getattr(self, key)


def set_up():
    """Starts Django, 1.5 s."""
    warnings.simplefilter('ignore')
    logging.disable(logging.CRITICAL)
    state = tempfile.mkdtemp(prefix='vetro-dashboard-')
    atexit.register(shutil.rmtree, state, True)
    os.environ['DASHBOARD_STATE'] = state
    os.environ['DJANGO_SETTINGS_MODULE'] = 'settings'
    errors, sys.stderr = sys.stderr, io.StringIO()  # heat-dashboard complains about itself
    try:
        import django

        django.setup()
    finally:
        sys.stderr = errors
    warnings.simplefilter('ignore')  # oslo has switched them on again


class Packages(object):
    """What the catalog answers: the package of the form, and any class that the world does not deny."""

    def __init__(self, definition, world, asked):
        self._definition, self._world, self._asked = definition, world, asked

    def get_ui(self, _id, loader_cls):
        import yaml

        return yaml.load(self._definition, loader_cls)

    def get(self, package_id):
        return Thing(id=package_id, fully_qualified_name='form', name='form', version='0.0.0', class_definitions=[])

    def filter(self, fqn=None, **_):
        if fqn is None:
            return iter(())
        self._asked.add(fqn)
        catalog = self._world['catalog']
        if self._world['components'].get(fqn, ()) is None or catalog is not None and fqn not in catalog:
            return iter(())
        return iter([Thing(id='package-' + fqn, fully_qualified_name=fqn, name=fqn.split('.')[-1])])


class Environments(object):
    """One environment with a component of each class that was asked for."""

    def __init__(self, world, asked):
        self._world, self._asked = world, asked

    def get(self, environment_id, *_):
        services = []
        for fqn in sorted(self._asked):
            components = self._world['components'].get(
                fqn, [[str(uuid.uuid5(uuid.NAMESPACE_DNS, fqn)), fqn.split('.')[-1]]])
            for identity, name in components or ():
                services.append({'?': {'id': identity, 'type': fqn}, 'name': name,
                                 'updated': '2020-01-01T00:00:00.000000'})
        return Thing(id=environment_id, name='test', services=services, version=0, status='ready')

    def last_status(self, *_args, **_kwargs):
        return {}


class StaticActions(object):
    def __init__(self, results):
        self._results = results

    def call(self, body):
        name = '%(className)s.%(methodName)s' % body
        if name not in self._results:
            raise KeyError('ParametersSource calls %s: name its result in world.staticActions' % name)
        return Thing(get_result=lambda: self._results[name])


class Murano(object):
    """murano-api, as far as forms ask it."""

    def __init__(self, definition, world):
        asked = set()
        self.packages = Packages(definition, world, asked)
        self.environments = Environments(world, asked)
        self.static_actions = StaticActions(world['staticActions'])
        self.sessions = Thing(configure=lambda _id: Thing(id='session'), get=lambda *_: Thing(id='session', state='open'))


def flavors(world):
    return [dict(zip(('id', 'name', 'vcpus', 'ram', 'disk'), f)) for f in world['flavors']]


def answer_with(definition, world):
    """From now on the cloud answers for this form definition (bytes) and this world."""
    import muranodashboard.api as murano_api
    from muranodashboard.common import net
    from muranodashboard.dynamic_ui import fields, yaql_functions

    murano = Murano(definition, world)
    murano_api.muranoclient = lambda _request: murano
    known_flavors = [Thing(_info=dict(f), **f) for f in flavors(world)]
    nova = Thing(
        flavors=Thing(list=lambda *_, **__: known_flavors),
        keypairs=Thing(list=lambda *_, **__: [Thing(name=n) for n in world['keypairs']]),
        availability_zones=Thing(
            list=lambda *_, **__: [Thing(zoneName=n, zoneState={'available': True}) for n in world['zones']]),
    )
    fields.nova.novaclient = lambda *_, **__: nova
    images = [Thing(id=i, name=t, status='active', properties={}, murano_image_info=json.dumps({'title': t, 'type': k}))
              for i, t, k in world['images']]
    fields.glance.image_list_detailed = lambda *_, **__: (images, False, False)
    fields.neutron.security_group_list = lambda *_, **__: [Thing(name_or_id=n) for n in world['securityGroups']]
    fields.cinder.volume_list = lambda *_, **__: [Thing(id=i, name=n) for i, n in world['volumes']]
    fields.cinder.volume_snapshot_list = lambda *_, **__: [Thing(id=i, name=n) for i, n in world['snapshots']]
    networks = [
        Thing(id=i, name=n, name_or_id=n, router__external=False,
              subnets=[Thing(id=s, cidr=c, name_or_id=sn) for s, c, sn in subnets])
        for i, n, subnets in world['networks']
    ]
    net.neutron.network_list_for_tenant = lambda *_, **__: networks
    # generateHostname('') is made repeatable
    yaql_functions.random = Thing(choice=lambda letters: letters[0])
    yaql_functions.time = Thing(time=lambda: 1.6e9)
    yaql_functions._random_string_counter = None


def user():
    token = Thing(id='token', project={'id': 'project', 'name': 'demo'})
    return types.SimpleNamespace(
        is_authenticated=True, is_active=True, is_superuser=False, id='user', username='demo', token=token, roles=[],
        tenant_id='project', project_id='project', tenant_name='demo', project_name='demo', services_region='RegionOne',
        default_services_region='RegionOne', available_services_regions=['RegionOne'], service_catalog=[],
        user_domain_id='default', has_perms=lambda *_, **__: True,
    )


class Request(object):
    def __init__(self, session):
        self.session, self.user, self.META, self.POST, self.GET = session, user(), {}, {}, {}
        self.horizon = {'async_messages': []}
