"""The edges of murano-engine, replaced: Heat, Neutron, RabbitMQ and the agents behind it, murano-api's packages.

`Record` holds what one simulation did at these edges. Import after boot.boot(); exactly one record is in use at a time
(`use`). Time is virtual: a call to an agent lasts one unit, an agent works on one plan at a time, everything else takes
none, and the clock moves only when every green thread waits for an agent.
"""
import json

import eventlet
from eventlet import event, hubs
from murano.common import rpc
from murano.engine import package_loader
from murano.engine.system import agent, heat_stack, instance_reporter, net_explorer, status_reporter
from oslo_serialization import jsonutils

import cloud as clouds


class Clock(object):
    def __init__(self):
        self.now = 0
        self._waiting = []  # [(wake time, event)]
        self._agent_free = {}  # host -> when its agent has done all it was given
        self._driver = None

    def book(self, host):
        """-> (start, end) of one more plan for that host's agent."""
        start = max(self.now, self._agent_free.get(host, 0))
        self._agent_free[host] = start + 1
        return start, start + 1

    def wait_until(self, when):
        wake = event.Event()
        self._waiting.append((when, wake))
        if self._driver is None:
            self._driver = eventlet.spawn(self._drive)
        wake.wait()

    def _drive(self):
        while self._waiting:
            while self._others_can_run():
                eventlet.sleep(0)
            self.now = min(when for when, _ in self._waiting)
            due = [w for w in self._waiting if w[0] <= self.now]
            self._waiting = [w for w in self._waiting if w[0] > self.now]
            for _, wake in due:
                wake.send()
            eventlet.sleep(0)
        self._driver = None

    @staticmethod
    def _others_can_run():
        """Is a green thread due? Timers in the future (time limits) do not count."""
        hub = hubs.get_hub()
        return any(when <= hub.clock() and not timer.called for when, timer in hub.next_timers + hub.timers)


class Record(object):
    """What happened: `trace`, a list of entries in order, each with its kind and the number of its run.

    AGENT    call (number in its run), host, name (the plan's), parameters, plan (whole), start, end, failed
    REPORT   text, level;  BOOT, KILL  name, ip;  HEATERR  text
    answers: what agents return, by the plan's Name: a value or {error: text}; '' for plans that are not named.
    """

    def __init__(self, answers=None):
        self.trace, self.run, self.fail_at = [], 0, set()
        self.clock = Clock()
        self.cloud = clouds.Cloud(
            boot=lambda s: self.add('BOOT', name=s['name'], ip=s['ip'], image=s['image'], flavor=s['flavor']),
            kill=lambda s: self.add('KILL', name=s['name'], ip=s['ip']),
        )
        self._answers = answers or {}

    def add(self, kind, **entry):
        entry.update(kind=kind, run=self.run)
        self.trace.append(entry)
        return entry

    def agent_calls(self):
        return [t for t in self.trace if t['kind'] == 'AGENT' and t['run'] == self.run]

    def agent_call(self, host, plan, wait):
        plan = json.loads(jsonutils.dumps(plan))  # as the agent would receive it
        number, name = len(self.agent_calls()) + 1, plan.get('Name') or ''
        start, end = self.clock.book(host)
        entry = self.add('AGENT', call=number, host=host, name=name, parameters=plan.get('Parameters'),
                         wait=wait, start=start, end=end, plan=plan)
        answer = self._answers.get(name, '')
        if number in self.fail_at:
            self.fail_at.discard(number)
            entry['failed'] = 'injected failure of agent call %d (%s on %s)' % (number, name, host)
            entry['injected'] = True
        elif isinstance(answer, dict) and 'error' in answer:
            entry['failed'] = answer['error']
        if not wait:
            return None
        self.clock.wait_until(end)
        if 'failed' in entry:
            raise script_error(entry['failed'])
        return answer


def script_error(text):
    """As the engine raises what an agent reports about a script with exit code 1."""
    output = {'exitCode': 1, 'stdout': None, 'stderr': text}
    return agent.AgentException({'message': text, 'details': output, 'errorCode': 100, 'time': '', 'extra': None})


_current = [Record()]


def use(record):
    _current[0] = record
    return record


class QuickEventlet(object):
    """eventlet for HeatStack: its pauses between looks only let the others run."""

    greenthread = eventlet.greenthread

    @staticmethod
    def sleep(_seconds):
        eventlet.sleep(0)


class Notifier(object):
    def __init__(self, *_args, **_kwargs):
        pass

    def info(self, _context, event_type, body):
        if event_type == 'murano.report_notification':
            _current[0].add('REPORT', text=body['text'], level=body['level'])


class Messaging(object):
    Notifier = Notifier


def heat_client(*_):
    record = _current[0]
    return clouds.HeatClient(record.cloud, lambda text: record.add('HEATERR', text=text))


def no_definition(_self, _filter):
    raise LookupError()


agent.Agent._send = lambda self, plan, wait, _timeout: _current[0].agent_call(self._host['name'], plan, wait)
heat_stack.eventlet = QuickEventlet
heat_stack.HeatStack._get_client = staticmethod(heat_client)
heat_stack.HeatStack._get_token_client = heat_client
net_explorer.NetworkExplorer._get_client = staticmethod(lambda _region: clouds.NeutronClient())
status_reporter.messaging = instance_reporter.messaging = Messaging
rpc.init = lambda *_args, **_kwargs: None
rpc.initialized = lambda: True
package_loader.ApiPackageLoader._get_definition = no_definition  # there is no murano-api to ask
