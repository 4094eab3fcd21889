#!/usr/bin/python3
"""The stock murano client as a server of JSON lines, for the cloud that the OS_* variables name; see ../environment.ts."""
import os
import sys
import traceback

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'harness', 'engine'))
import line_server
from keystoneauth1 import session
from keystoneauth1.identity import v3
from muranoclient.common import exceptions
from muranoclient.v1 import client

auth = v3.Password(**{name: os.environ['OS_' + name.upper()] for name in (
    'auth_url', 'username', 'password', 'project_name', 'user_domain_name', 'project_domain_name')})
murano = client.Client(session=session.Session(auth=auth), service_type='application-catalog',
                       region_name=os.environ['OS_REGION_NAME'])


def plain(resource):
    return resource if isinstance(resource, dict) else resource.to_dict()


def create(name):
    return murano.environments.create({'name': name}).id


def applications(environment):
    return [plain(service) for service in murano.environments.get(environment).services]


def deploy(environment, applications):
    """With these applications in place of those that are there; with those, if None."""
    configuration = murano.sessions.configure(environment)
    if applications is not None:
        murano.services.put(environment, path='/', data=applications, session_id=configuration.id)
    murano.sessions.deploy(environment, configuration.id)


def call(environment, action):
    return murano.actions.call(environment, action)


def result(environment, task):
    """Null until there is one: {isException, result}."""
    return murano.actions.get_result(environment, task)


def status(environment):
    """Null if there is no such environment. Of its latest deployment or action: state, reports."""
    try:
        state = murano.environments.get(environment).status
    except exceptions.HTTPNotFound:
        return None
    deployments = murano.deployments.list(environment)
    if not deployments:
        return {'status': state, 'state': None, 'reports': []}
    reports = murano.deployments.reports(environment, deployments[0].id)
    return {'status': state, 'state': deployments[0].state,
            'reports': [{'level': report.level, 'text': report.text} for report in reports]}


def delete(environment, abandon):
    murano.environments.delete(environment, abandon)


OPERATIONS = {each.__name__: each for each in (create, applications, deploy, call, result, status, delete)}


def answer(request):
    del request['timeout']  # requests are short
    try:
        return {'value': OPERATIONS[request.pop('op')](**request)}
    except exceptions.HTTPException as e:
        return {'failed': '%d: %s' % (e.code, e)}
    except Exception:
        return {'failed': traceback.format_exc()}


line_server.serve(answer)
