#!/usr/bin/python3
"""The real murano-engine as a server of JSON lines: one request per line on stdin, one answer per line on stdout.

Ops, with what they take and return: see test/harness/engine.ts.
"""
import os
import sys
import traceback

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import boot

boot.boot()

from murano.dsl import helpers
from murano.dsl.dsl_exception import MuranoPlException
from murano.dsl.exceptions import ContractViolationException

import agent_client
import check_class
import edges
import limit
import line_server
import plans
import simulate
from check import Check
from convert import error_to_json, to_json
from packages import PackageSet

check_class.strict()


def unraisable(failure):
    """Objects of a life of the engine that is over complain when they are collected; anything else is shown."""
    if getattr(failure.object, '__qualname__', '') != 'RecyclableMuranoObject.__del__':
        sys.__unraisablehook__(failure)


sys.unraisablehook = unraisable


class Oracle(object):
    def __init__(self):
        self._sets = {}

    def load(self, packages):
        """Checks the packages as they are now; later calls use them so."""
        self._sets.pop(tuple(packages), None)
        return Check(PackageSet(packages)).run()

    def _set(self, packages):
        key = tuple(packages)
        if key not in self._sets:
            self._sets[key] = PackageSet(packages)
        return self._sets[key]

    def call(self, packages, method, arguments=None, model=None, object=None, attributes=None, answers=None, **given):
        """One method call in a fresh executor, on an object of the model or on a class (static)."""
        record = edges.use(edges.Record(answers))
        package_set = self._set(packages)
        executor = package_set.new_executor()
        positional, named = (arguments, {}) if isinstance(arguments, list) else ([], arguments or {})
        reply = {'attributes': []}
        try:
            with helpers.with_object_store(executor.object_store):
                if model is None:
                    receiver = package_set.find_class(given['class'])
                    owner_type = receiver
                else:
                    root = executor.load({'Objects': model, 'Attributes': attributes})  # holds the whole tree
                    receiver = executor.object_store.get(object or model['?']['id'])
                    if receiver is None:
                        raise LookupError('no object %s, the root is %s' % (object, root.id))
                    owner_type = receiver.type
                executor.execution_session.start()
                try:
                    found = owner_type.find_single_method(method)
                    this = receiver if model is None else receiver.cast(found.declaring_type)
                    reply['result'] = to_json(
                        executor.invoke_method(found, this, None, positional, named, invoke_action=False))
                finally:
                    executor.execution_session.finish()
                    reply['attributes'] = [
                        [owner, kind, name, to_json(value)]
                        for owner, inner in executor.attribute_store._attributes.items()
                        for (kind, name), value in inner.items()
                    ]
                if model is not None:
                    reply['object'] = to_json(receiver)
        except Exception as e:
            if not isinstance(e, (MuranoPlException, ContractViolationException)):
                self._sets.pop(tuple(packages), None)  # else a class that does not load is unknown next time
            reply['error'] = error_to_json(e)
        reply['trace'] = record.trace
        return reply

    def simulate(self, packages, steps, answers=None, world=None):
        return simulate.run(packages, steps, answers, world)

    def plan(self, packages, package, template, parameters):
        return plans.from_template(self._set(packages).package(package), template, parameters)

    def agent(self, request):
        return agent_client.ask(request)


def answer(oracle, request):
    operation = getattr(oracle, request.pop('op'))
    seconds = request.pop('timeout', 60)
    try:
        with limit.Limit(seconds):
            return {'value': operation(**request)}
    except limit.TIMED_OUT:
        return {'timeout': seconds}
    except BaseException:
        return {'failed': traceback.format_exc()}


oracle = Oracle()
line_server.serve(lambda request: answer(oracle, request), boot.tidy_up)
