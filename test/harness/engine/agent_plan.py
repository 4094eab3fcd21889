#!/usr/bin/python3
"""murano-agent's own validator and its own way of running execution plans, over JSON lines.

{op: validate, plans: [[where, plan, names of parameters or null], ...]} -> [[level, where, message], ...]
{op: run, plans: [plan, ...], ...see sandbox.run} -> {results, files, log, recorded}
"""
import ast
import json
import logging
import os
import sys
import tempfile
import time
import traceback
import warnings

warnings.simplefilter('ignore')

from muranoagent import app, bunch, execution_plan_queue, execution_plan_runner, util, validation
from muranoagent.common import config
from oslo_log import log

import sandbox

STORAGE, LOG_FILE = '/var/murano/plans', '/var/log/murano-agent.log'

# As the core library's Resources/murano-agent.conf, which is what nodes get
SETTINGS = '[DEFAULT]\ndebug = True\nlog_file = %s\nstorage = %s\nengine_key =\n' % (LOG_FILE, STORAGE)


# Methods of `args`: a Body that calls one may use any parameter
WHOLE = {'get', 'keys', 'items', 'values'}


def names(tree, kind):
    return {node for node in ast.walk(tree) if isinstance(node, kind)}


def findings(where, plan, declared):
    try:
        validation.validate_plan(bunch.Bunch(plan))
    except KeyError as e:
        yield 'error', where, "the agent's validator: no %s (from FormatVersion 2.1.0 scripts need Options)" % e
    except Exception as e:
        yield 'error', where, "the agent's validator: %s" % e
    try:
        tree = ast.parse(execution_plan_runner.ExecutionPlanRunner._prepare_script(plan['Body']))
    except SyntaxError as e:
        yield 'error', where, 'Body is not valid Python for the agent: %s' % e
        return
    except KeyError as e:
        yield 'error', where, 'the plan has no %s' % e
        return
    scripts = set(plan.get('Scripts') or ())
    name_nodes = names(tree, ast.Name)
    for name in sorted(scripts - {n.id for n in name_nodes}):
        yield 'warning', where, 'script %s is never used in Body' % name
    if declared is None:
        return
    attributes = [n for n in names(tree, ast.Attribute) if isinstance(n.value, ast.Name) and n.value.id == 'args']
    used = {n.attr for n in attributes} - WHOLE
    for name in sorted(used - set(declared)):
        yield 'error', where, 'Body uses args.%s, which is not in Parameters' % name
    whole = len([n for n in name_nodes if n.id == 'args']) > len([n for n in attributes if n.attr not in WHOLE])
    for name in sorted(set(declared) - used) if not whole else ():
        yield 'warning', where, 'parameter %s is not used in Body' % name


class Agent(app.MuranoAgent):
    """The agent without its connection to RabbitMQ."""

    def _send_result(self, result):
        self.sent = result
        return True

    def carry_out(self, plan):
        """One turn for the plan, one for its result, as MuranoAgent.start does for ever."""
        self.sent = None
        self._queue.put_execution_plan(json.dumps(plan), None, plan.get('ID'), None)
        waiting = iter([None, None])
        self._loop_func(waiting)
        if self.sent is None:
            self._loop_func(waiting)
        return self.sent


def put_execution_plan(self, plan, signature, message_id, reply_to):
    """Debian's agent writes text into a file opened for bytes here, and so loses every plan; otherwise its code."""
    folder = os.path.join(self._plans_folder, str(int(time.time() * 10000)))
    os.mkdir(folder)
    with open(os.path.join(folder, self.plan_filename), 'w') as f:
        f.write(json.dumps({'Data': util.b64encode(plan), 'Signature': util.b64encode(signature or ''),
                            'ID': message_id, 'ReplyTo': reply_to}))


execution_plan_queue.ExecutionPlanQueue.put_execution_plan = put_execution_plan


def carry_out(plans):
    """Inside the sandbox: a fresh agent carries out the plans one after another."""
    with tempfile.NamedTemporaryFile('w', suffix='.conf') as f:
        f.write(SETTINGS)
        f.flush()
        config.parse_args(args=[], default_config_files=[f.name])
    log.setup(config.CONF, 'muranoagent')
    agent = Agent()
    agent._load()
    results = []
    for plan in plans:
        # The engine's stamps grow; a plan built earlier may have been sent later
        results.append(agent.carry_out(dict(plan, Stamp=int(time.time() * 10000))))
        time.sleep(.001)
    logging.shutdown()
    return results


def answer(request):
    if request['op'] == 'validate':
        return [f for plan in request['plans'] for f in findings(*plan)]
    if request['op'] == 'run':
        options = {key: request.get(key) or empty for key, empty in (('files', {}), ('recorded', []))}
        return sandbox.run(lambda: carry_out(request['plans']), request.get('timeout') or 60, LOG_FILE, **options)
    raise ValueError('unknown op %s' % request['op'])


def main():
    # The agent prints, and scripts whose output it does not capture do
    out = os.fdopen(os.dup(1), 'w')
    os.dup2(2, 1)
    for line in sys.stdin:
        try:
            reply = {'value': answer(json.loads(line))}
        except Exception:
            reply = {'failed': traceback.format_exc()}
        out.write(json.dumps(reply) + '\n')
        out.flush()


main()
