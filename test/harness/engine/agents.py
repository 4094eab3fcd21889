"""Who answers the engine in a simulation.

StaticAgents know an answer for each plan's Name. LivingAgents run on the simulated cloud's servers and take plans from
the queue that their user data names, as murano-agent does. They run a plan's Body, here and not in a sandbox; the
plan's scripts are carried out by a world, an object of the test:

    class World:
        def boot(self, server)      # {name, ip, image, flavor, user_data, queue}; a server came up
        def kill(self, server)      # a server is gone, or does nothing any more
        def run(self, server, script, words)  # 'etcd/join.sh', its arguments -> standard output, or (output, secret)

run() may raise ScriptFailed; whatever else a world raises is an error of the test. Any other method of the world can
be asked by a step of the simulation.
"""
import base64
import importlib.util
import json
import os
import re
import shlex
import sys
import textwrap


class ScriptFailed(Exception):
    """A script ended with status 1; the text is what it wrote to standard error."""


class Silence(Exception):
    """Nobody answers."""


class StaticAgents(object):
    def __init__(self, answers):
        self._answers = answers

    def boot(self, server):
        pass

    def kill(self, server):
        pass

    def answer(self, _queue, plan, _noted):
        answer = self._answers.get(plan.get('Name') or '', '')
        if isinstance(answer, dict) and 'error' in answer:
            raise ScriptFailed(answer['error'])
        return answer


class LivingAgents(object):
    """late(host, plan, scripts) hears of plans that were run when nobody waited for them any more."""

    def __init__(self, path, late):
        self.world = load_world(path)
        self._late = late
        self._listening = {}  # queue -> the server whose agent takes plans from it
        self._left = {}  # queue -> plans in it that nobody has taken

    def boot(self, server):
        self.world.boot(server)
        queue = server['queue']
        self._listening[queue] = server
        for plan in self._left.pop(queue, []):
            scripts = []
            try:
                self._carry_out(server, plan, scripts)
            except ScriptFailed:
                pass
            self._late(server['name'], plan, scripts)

    def kill(self, server):
        self._left.setdefault(server['queue'], [])
        if self._listening.pop(server['queue'], None):
            self.world.kill(server)

    def silence(self, name):
        """The server stays, but does nothing any more."""
        self.kill(next(server for server in self._listening.values() if server['name'] == name))

    def answer(self, queue, plan, scripts):
        if queue in self._listening:
            return self._carry_out(self._listening[queue], plan, scripts)
        if queue not in self._left:
            raise LookupError('no server was ever booted with an agent on the queue %s' % queue)
        self._left[queue].append(plan)
        raise Silence()

    def _carry_out(self, server, plan, scripts):
        def run(script, words):
            scripts.append(script)
            return self.world.run(server, script, words)
        return run_body(plan, run)


_worlds = {}


def load_world(path):
    """A new World of that module; others beside it can be imported from there."""
    if path not in _worlds:
        sys.path.append(os.path.dirname(path))
        spec = importlib.util.spec_from_file_location('world_%d' % len(_worlds), path)
        _worlds[path] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(_worlds[path])
    return _worlds[path].World()


def queue_of(user_data):
    """The queue that a server's agent reads: its configuration lies in the server's user data, in base64."""
    for part in user_data:
        for text in re.findall('[A-Za-z0-9+/=]{200,}', str(part)):
            found = re.search(r'^input_queue = (\S+)', base64.b64decode(text).decode(), re.M)
            if found:
                return found.group(1)
    return None


class Attributes(dict):
    """What murano-agent gives to a Body: args.name, script().stdout."""

    __getattr__ = dict.__getitem__


_compiled = {}


def run_body(plan, run):
    """Runs a plan's Body -> what it returns, as JSON. run(script, words) stands for its scripts."""
    names = {key: file['Name'] for key, file in plan['Files'].items()}

    def function_of(script):
        options = script.get('Options') or {}

        def call(text='', _input=None):
            try:
                code, error, output = 0, None, run(names[script['EntryPoint']], shlex.split(text))
            except ScriptFailed as failed:
                if options.get('verifyExitcode', True):
                    raise
                code, error, output = 1, str(failed), None
            if isinstance(output, tuple):
                output, secret = output
                with open(os.environ['SECRET_OUTPUT'], 'w') as file:
                    file.write(secret)
            return Attributes(exitCode=code, stdout=(output or '').strip() or None, stderr=error)
        return call

    body = plan['Body']
    if body not in _compiled:
        source = 'def body():\n' + textwrap.indent(body, '    ', lambda line: True) + '\n'
        _compiled[body] = compile(source, 'Body', 'exec')
    scope = {'args': Attributes(plan.get('Parameters') or {})}
    scope.update((name, function_of(script)) for name, script in (plan.get('Scripts') or {}).items())
    exec(_compiled[body], scope)
    return json.loads(json.dumps(scope['body']()))
