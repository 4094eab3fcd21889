#!/usr/bin/python3
"""The lives of packages in the real murano-api, engine and agent, over JSON lines: see life.ts.

Nothing of the engine is changed but its edges (test/harness/engine/edges.py), and packages come from murano-api.
"""
import os
import sys
import traceback

here = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [here, os.path.join(here, '../../../harness/engine')]
import boot

boot.boot()

from murano.common import engine
from murano.dsl import helpers
from murano.engine import execution_session, package_loader
from murano.services.actions import ActionServices
from oslo_serialization import jsonutils

get_definition = package_loader.ApiPackageLoader._get_definition

import agent_client
import edges
import limit
import line_server
import murano_api
import simulate
from convert import error_to_json
from packages import reason

murano_api.serve_engine(get_definition)
boot.CONF.set_override('load_packages_from', boot.expand([boot.CORE_LIBRARY]), group='engine')

failures = []
_exception_result = engine.TaskExecutor.exception_result


def exception_result(self, exception, root, method_name):
    error = error_to_json(exception)
    failures.append({'during': method_name, 'said': '%s: %s' % (error['name'], error['message'])})
    return _exception_result(self, exception, root, method_name)


engine.TaskExecutor.exception_result = exception_result
# Objects of a life that is over complain when they are collected
sys.unraisablehook = lambda failure: None


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def publish(path):
    """Uploads what other packages require, for all projects."""
    status, said = murano_api.upload('publisher', read(path), True)
    if status != 200:
        raise RuntimeError('%s: %s' % (path, said))


def upload(project, path):
    """-> {status, said: what is wrong} or {status, entry: in the catalog, logo: its size, form: {status, text}}"""
    status, said = murano_api.upload(project, read(path))
    if status != 200:
        return {'status': status, 'said': said}
    form, logo = (murano_api.request(project, '/catalog/packages/%s/%s' % (said['id'], what)) for what in ('ui', 'logo'))
    return {'status': status, 'entry': said, 'logo': len(logo.content),
            'form': {'status': form.status_code, 'text': form.text}}


def load(project, classes):
    """Loads classes as the engine does when it meets them -> why the first one fails, or null."""
    session = execution_session.ExecutionSession()
    session.project_id = project
    with package_loader.CombinedPackageLoader(session) as loader:
        engine.get_plugin_loader().register_in_loader(loader)
        for name in classes:
            try:
                loader.load_class_package(name, helpers.parse_version_spec(None)).find_class(name, False)
            except Exception as e:
                return reason(e)
    return None


def sent(state):
    """Whether the state of an environment can be sent back to murano-api, as JSON."""
    try:
        jsonutils.dumps(state)
    except Exception as e:
        failures.append({'during': '<send>', 'said': reason(e)})
    return not failures


def call(environment, action):
    found = ActionServices.find_action(environment.state, action['id'])
    if found:
        step = {'object': found[0], 'method': found[1]['name'], 'arguments': action['arguments']}
        environment.step({'action': step})
        sent(environment.state)


def deploy(project, environment, action, answers):
    """Deploys an environment, then calls an action, {id, arguments} or null, if murano-api offers it.

    -> {runs, trace, model, stacks} as simulate.run() says, and failures: what was said, and during what.
    """
    del failures[:]
    record = edges.use(edges.Record(answers))
    model, environment = environment, simulate.Environment(record, project)
    try:
        if environment.step({'deploy': model}) and sent(environment.state) and action:
            call(environment, action)
    except Exception as e:  # the engine itself breaks
        failures.append({'during': '<engine>', 'said': reason(e)})
    return {'runs': environment.runs, 'failures': failures, 'trace': record.trace, 'model': environment.state,
            'stacks': record.cloud.stacks}


def carry_out(plans, recorded):
    return agent_client.ask({'op': 'run', 'plans': plans, 'recorded': recorded})


OPERATIONS = {'publish': publish, 'upload': upload, 'load': load, 'deploy': deploy, 'carryOut': carry_out}


def answer(request):
    operation, seconds = OPERATIONS[request.pop('op')], request.pop('timeout')
    try:
        with limit.Limit(seconds):
            return {'value': operation(**request)}
    except limit.TIMED_OUT:
        return {'timeout': seconds}
    except BaseException:
        return {'failed': traceback.format_exc()}


line_server.serve(answer, boot.tidy_up)
