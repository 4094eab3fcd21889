"""The edges of murano-engine, replaced: Heat, Neutron, RabbitMQ and the agents behind it, murano-api's packages.

`Record` holds what one simulation did at these edges. Import after boot.boot(); exactly one record is in use at a time
(`use`). Time is virtual: a call to an agent lasts one unit, an agent works on one plan at a time, everything else takes
none, and the clock moves only when every green thread waits for an agent.
"""
import json

import eventlet
from eventlet import event, hubs
from murano.common import exceptions, rpc
from murano.dsl import dsl_types, executor
from murano.engine import package_loader
from murano.engine.system import agent, heat_stack, instance_reporter, net_explorer, status_reporter
from oslo_serialization import jsonutils

import agents
import cloud as clouds
import shortcuts  # it replaces what the engine calls


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

    AGENT    call (number in its run), host, name (the plan's), parameters, plan (whole), scripts, start, end, failed
    REPORT   text, level;  BOOT, KILL  name, ip;  HEATERR  text
    LATE     host, name, scripts: a plan that was left in a queue and ran on a later server

    answers: what agents return, by the plan's Name: a value or {error: text}; '' for plans that are not named.
    world: the path of a Python module with a World, see agents.py; then answers do not count.
    methods: of which objects' classes methods were called: 'full.name.of.Class.method'.
    fail_at and lose_at are numbers of calls that fail before their effect, or have it while their answer is lost.
    """

    def __init__(self, answers=None, world=None):
        self.trace, self.run, self.fail_at, self.lose_at, self.broken = [], 0, set(), set(), None
        self.methods = set()
        self.clock = Clock()
        self.cloud = clouds.Cloud(boot=self._boot, kill=self._kill)
        self.agents = agents.LivingAgents(world, self._late) if world else agents.StaticAgents(answers or {})
        self._unwaited = []

    def add(self, kind, **entry):
        entry.update(kind=kind, run=self.run)
        self.trace.append(entry)
        return entry

    def _boot(self, server):
        self.add('BOOT', name=server['name'], ip=server['ip'], image=server['image'], flavor=server['flavor'])
        try:
            self.agents.boot(server)
        except Exception as e:
            self.broken = '%s: %s' % (type(e).__name__, e)
            raise

    def _kill(self, server):
        self.add('KILL', name=server['name'], ip=server['ip'])
        self.agents.kill(server)

    def _late(self, host, plan, scripts):
        self.add('LATE', host=host, name=plan.get('Name') or '', scripts=scripts)

    def agent_calls(self):
        return [t for t in self.trace if t['kind'] == 'AGENT' and t['run'] == self.run]

    def agent_call(self, host, queue, plan, wait, timeout):
        plan = json.loads(jsonutils.dumps(plan))  # as the agent would receive it
        number, name = len(self.agent_calls()) + 1, plan.get('Name') or ''
        start, end = self.clock.book(host)
        entry = self.add('AGENT', call=number, host=host, name=name, parameters=plan.get('Parameters'), wait=wait,
                         start=start, end=end, plan=plan, scripts=[])
        if wait:
            return self._carry_out(entry, queue, timeout)
        self._unwaited.append(eventlet.spawn(self._carry_out, entry, queue, timeout))
        return None

    def settle(self):
        """Waits until what was sent without waiting is done."""
        while self._unwaited:
            try:
                self._unwaited.pop().wait()
            except Exception:
                pass  # the trace has it

    def _carry_out(self, entry, queue, timeout):
        """Effects come at the end of a call: whoever asks in the meantime sees nothing of them yet."""
        number = entry['call']
        failing, losing = number in self.fail_at, number in self.lose_at
        self.fail_at.discard(number)
        self.lose_at.discard(number)
        self.clock.wait_until(entry['end'])
        try:
            if failing:
                raise agents.ScriptFailed('injected failure of agent call %d (%s on %s)'
                                          % (number, entry['name'], entry['host']))
            answer = self.agents.answer(queue, entry['plan'], entry['scripts'])
            if losing:
                raise agents.Silence()
            return answer
        except agents.ScriptFailed as failed:
            entry['failed'] = str(failed)
            raise script_error(entry['failed'])
        except agents.Silence:
            entry['failed'] = 'The murano-agent did not respond within %s seconds' % timeout
            raise exceptions.TimeoutException(entry['failed'])
        except Exception as e:
            entry['failed'] = self.broken = '%s: %s' % (type(e).__name__, e)
            raise
        finally:
            if failing or losing:
                entry['injected'] = True


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
        eventlet.sleep(0)  # as long as it is being sent, others go on
        if event_type == 'murano.report_notification':
            _current[0].add('REPORT', text=body['text'], level=body['level'])


class Messaging(object):
    Notifier = Notifier


def heat_client(*_):
    record = _current[0]
    return clouds.HeatClient(record.cloud, lambda text: record.add('HEATERR', text=text))


def no_definition(_self, _filter):
    raise LookupError()


def send(self, plan, wait, timeout):
    return _current[0].agent_call(self._host['name'], self._queue, plan, wait, timeout)


_invoke_method = executor.MuranoDslExecutor.invoke_method


def invoke_method(self, method, this, *args, **kwargs):
    if isinstance(this, dsl_types.MuranoObject):
        _current[0].methods.add('%s.%s' % (this.real_this.type.name, method.name))
    return _invoke_method(self, method, this, *args, **kwargs)


executor.MuranoDslExecutor.invoke_method = invoke_method
agent.Agent._send = send
heat_stack.eventlet = QuickEventlet
heat_stack.HeatStack._get_client = staticmethod(heat_client)
heat_stack.HeatStack._get_token_client = heat_client
net_explorer.NetworkExplorer._get_client = staticmethod(lambda _region: clouds.NeutronClient())
status_reporter.messaging = instance_reporter.messaging = Messaging
rpc.init = lambda *_args, **_kwargs: None
rpc.initialized = lambda: True
package_loader.ApiPackageLoader._get_definition = no_definition  # there is no murano-api to ask
