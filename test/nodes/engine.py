#!/usr/bin/python3
"""The real murano-engine with real nodes: one environment whose servers are nodes of a room, run by real agents.

A server of JSON lines, see engine.ts; its first request is "open".
"""
import json
import os
import sys
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, '..', 'harness', 'engine'))
import boot

boot.boot()

import eventlet
from eventlet.green import subprocess
from eventlet.semaphore import Semaphore

import agents
import edges
import line_server
import plans
import simulate
from packages import PackageSet


def docker(*words, **options):
    return subprocess.run(('docker',) + words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **options)


class NodeAgents(object):
    """Hands plans to the agents of nodes, in the order of their stamps: agents drop plans that come too late."""

    def __init__(self):
        self._nodes = {}  # queue -> (name of the node that listens to it, its agent's turn)

    def boot(self, server):
        script = os.path.join(HERE, 'room', 'boot.sh')
        done = subprocess.run([script, server['name'], server['ip'], os.path.join(HERE, 'agent')],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if done.returncode:
            raise RuntimeError('node %s did not boot: %s' % (server['name'], done.stderr))
        self._nodes[server['queue']] = server['name'], Semaphore()

    def kill(self, server):
        docker('rm', '--force', '--volumes', server['name'], check=True)
        del self._nodes[server['queue']]

    def silence(self, name):
        docker('kill', name, check=True)

    def answer(self, queue, plan, _noted):
        node, turn = self._nodes[queue]
        with turn:
            done = docker('exec', '-i', node, '/usr/local/lib/vetro/carry-out', plan['ID'], input=json.dumps(plan))
        if done.returncode:
            raise agents.Silence()
        result = json.loads(done.stdout)
        body = result.get('Body')
        if result.get('ErrorCode'):
            raise agents.ScriptFailed((body.get('AdditionalInfo') or {}).get('stderr') or body.get('Message'))
        return body


class Engine(object):
    def open(self, packages):
        self._packages = PackageSet(packages)
        folders = boot.expand([boot.CORE_LIBRARY] + packages)
        boot.CONF.set_override('load_packages_from', folders, group='engine')
        self._record = edges.use(edges.Record())
        self._record.agents = NodeAgents()
        self._environment = simulate.Environment(self._record)

    def plan(self, package, template, parameters):
        return plans.from_template(self._packages.package(package), template, parameters)

    def step(self, step):
        before = len(self._record.trace)
        self._environment.step(step)
        return {'run': self._environment.runs[-1], 'trace': self._record.trace[before:],
                'model': self._environment.state, 'stacks': self._record.cloud.stacks}


def answer(engine, request):
    operation = getattr(engine, request.pop('op'))
    seconds = request.pop('timeout')
    try:
        with eventlet.Timeout(seconds):
            return {'value': operation(**request)}
    except eventlet.Timeout:
        return {'timeout': seconds}
    except Exception:
        return {'failed': traceback.format_exc()}


engine = Engine()
line_server.serve(lambda request: answer(engine, request), boot.tidy_up)
