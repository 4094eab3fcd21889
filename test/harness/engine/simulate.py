"""Real tasks of murano-engine against a simulated cloud: load, validate, clean up, act, finalize are its own.

run() deploys models one after another as edits of one environment, runs actions, deletes it, asks a test's world.
"""
import copy

from murano.common import engine
from murano.dsl import helpers

import boot
import edges


class MethodCall(engine.TaskExecutor):
    """A task that calls any method, not just an action."""

    def _invoke(self, executor):
        receiver = executor.object_store.get(self.action['object_id'])
        method = receiver.type.find_single_method(self.action['method'])
        with helpers.with_object_store(executor.object_store):
            this = receiver.cast(method.declaring_type)
            return executor.invoke_method(method, this, None, (), self.action['args'], invoke_action=False)


def rounds(calls):
    """The longest chain of agent calls of which each starts when or after the one before it ends."""
    length = free_at = 0
    for call in sorted((c for c in calls if c['wait']), key=lambda c: c['end']):
        if call['start'] >= free_at:
            length, free_at = length + 1, call['end']
    return length


def nodes(tree):
    """Every object of an object model."""
    if isinstance(tree, dict):
        if isinstance(tree.get('?'), dict):
            yield tree
        for value in tree.values():
            yield from nodes(value)
    elif isinstance(tree, list):
        for value in tree:
            yield from nodes(value)


def carried_over(old, new):
    """Keeps what the engine wrote (Out and InOut values) in objects that the edited model still has."""
    before = {node['?'].get('id'): node for node in nodes(old)}
    for node in list(nodes(new)):
        for key, value in before.get(node['?'].get('id'), {}).items():
            node.setdefault(key, value)
    return new


class Environment(object):
    """One environment and its state between tasks, as murano-api keeps it."""

    def __init__(self, record, project='p'):
        self._record = record
        self.id = None
        self.state = {'Attributes': [], 'SystemData': {}, 'project_id': project, 'user_id': 'u', 'ObjectsCopy': None}
        self.runs = []

    def step(self, step):
        """-> True if the next step may follow: it succeeded, or failed only because it was told to."""
        self._record.run = len(self.runs)
        self._record.fail_at, self._record.lose_at = (set(step.get(key) or []) for key in ('failAt', 'loseAt'))
        self._record.cloud.fail(step.get('heatFailsAt') or [])
        for name in step.get('dead') or []:
            self._record.agents.silence(name)
        if 'deploy' in step:
            if step['deploy'] != 'again':
                model = copy.deepcopy(step['deploy'])
                self.id = model['?']['id']
                self.state['Objects'] = carried_over(self.state.get('Objects'), model)
            run = self._task('deploy', {'object_id': self.id, 'method': 'deploy', 'args': {}})
        elif 'action' in step or 'call' in step:
            what = 'action' if 'action' in step else 'call'
            run = self._task(what, {'object_id': step[what]['object'], 'method': step[what]['method'],
                                    'args': step[what].get('arguments') or {}})
        elif 'ask' in step:
            run = self._ask(step['ask'], step.get('arguments') or {})
        else:
            self.state['Objects'] = None
            run = self._task('destroy', None)
            if run['ok'] and self._record.cloud.stacks:
                run.update(ok=False, error='stacks left: %s' % ', '.join(self._record.cloud.stacks))
        self._record.settle()
        never = self._record.fail_at | self._record.lose_at
        if never:
            run.update(ok=False, injected=False, error='failAt: no agent call %s' % sorted(never))
        if self._record.cloud.fail_at:
            run.update(ok=False, injected=False, error='heatFailsAt: no change %s' % sorted(self._record.cloud.fail_at))
        if step.get('fails'):
            run.update({'ok': False, 'error': 'was to fail'} if run['ok'] else {'injected': True})
        if self._record.broken:
            run.update(ok=False, injected=False, error=self._record.broken)
        self.runs.append(run)
        return run['ok'] or run['injected']

    def _ask(self, method, arguments):
        run = {'what': 'ask', 'ok': True, 'error': None, 'details': None, 'result': None, 'calls': 0, 'rounds': 0,
               'injected': False}
        try:
            run['result'] = getattr(self._record.agents.world, method)(**arguments)
        except AssertionError as e:
            run.update(ok=False, error=str(e))
        return run

    def _task(self, what, action):
        task = {'id': self.id, 'token': 't', 'project_id': self.state['project_id'], 'user_id': 'u',
                'model': copy.deepcopy(self.state)}
        if action:
            task['action'] = action
        outcome = (MethodCall if what == 'call' else engine.TaskExecutor)(task).execute()
        self.state = outcome['model']
        done, error, details = outcome.get('action') or {}, None, None
        reports = [t for t in self._record.trace if t['kind'] == 'REPORT' and t['run'] == self._record.run]
        if done.get('isException'):
            error, details = done['result']['message'], done['result']['details']
        elif any(r['level'] == 'error' for r in reports):
            error = 'an error was reported'  # enough for murano-api to call the deployment failed
        calls = self._record.agent_calls()
        return {'what': what, 'ok': error is None, 'error': error, 'details': details,
                'result': None if error else done.get('result'), 'calls': len(calls), 'rounds': rounds(calls),
                'injected': self._record.cloud.failed or any(c.get('injected') for c in calls)}


def run(packages, steps, answers=None, world=None):
    """steps: {deploy: model or 'again'}, {action: {object, method, arguments}}, {call: the same of any method},
    {destroy: true}, {ask: method of the world}.

    Each may have failAt and loseAt, numbers of agent calls (see edges.Record), heatFailsAt, numbers of changes of a
    stack, dead, names of servers that answer nothing from then on, and fails: true if it has to fail.
    -> {ok, runs, trace, methods, model, stacks}. A failed step ends the run unless it was made to fail.
    """
    folders = boot.expand([boot.CORE_LIBRARY] + packages)
    boot.CONF.set_override('load_packages_from', folders, group='engine')
    record = edges.use(edges.Record(answers, world))
    environment = Environment(record)
    for step in steps:
        if not environment.step(step):
            break
    runs = environment.runs
    return {'ok': len(runs) == len(steps) and all(r['ok'] or r['injected'] for r in runs), 'runs': runs,
            'trace': record.trace, 'methods': sorted(record.methods), 'model': environment.state, 'stacks': record.cloud.stacks}
