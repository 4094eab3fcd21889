#!/usr/bin/python3
"""The real murano-dashboard as a checker of form definitions, over JSON lines: see test/harness/dashboard.ts.

{definition: path, values?: {step: {field: value}}, world?: {...}} -> {steps, errors, warnings, model}
"""
import collections
import json
import os
import pickle
import re
import sys
import traceback
import uuid
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import surroundings

surroundings.set_up()

import yaml
from django import forms as django_forms
from django.utils.encoding import force_str
from muranodashboard.api import packages as packages_api
from muranodashboard.catalog import views
from muranodashboard.dynamic_ui import fields as dashboard_fields
from muranodashboard.dynamic_ui import helpers, services

import lint

UUID = re.compile('[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}')


def read_definition(path):
    """A definition, a package folder or a package's zip -> bytes."""
    if path.endswith('.zip'):
        with zipfile.ZipFile(path) as archive:
            return archive.read('UI/' + yaml.safe_load(archive.read('manifest.yaml')).get('UI', 'ui.yaml'))
    with open(os.path.join(path, 'UI', 'ui.yaml') if os.path.isdir(path) else path, 'rb') as f:
        return f.read()


def choices(field):
    """[[value, label], ...], groups flattened."""
    found = []
    for value, label in getattr(field, 'choices', None) or ():
        pairs = label if isinstance(label, (list, tuple)) else [(value, label)]
        found += [[v, force_str(dashboard_fields._get_title(text))] for v, text in pairs]
    return found


def describe(name, field, bound):
    kind = next(c.__name__ for c in type(field).__mro__ if c.__module__.startswith('muranodashboard'))
    described = {'name': name, 'type': kind, 'required': bool(field.required), 'hidden': field.widget.is_hidden,
                 'label': force_str(bound.label), 'help': force_str(field.help_text or '')}
    if bound.initial is not None:
        described['initial'] = bound.initial
    if isinstance(field, django_forms.ChoiceField):
        described['choices'] = choices(field)
    return described


def untouched(bound):
    """What a browser submits for a field that nobody touched; None: nothing."""
    field, initial = bound.field, bound.initial
    if isinstance(field, django_forms.BooleanField):
        if field.widget.is_hidden:
            return None if initial is None else str(initial)
        return 'on' if initial else None
    if isinstance(field, django_forms.ChoiceField):
        options = [str(value) for value, _ in choices(field)]
        return str(initial) if str(initial) in options else next(iter(options), None)
    if initial is None:
        return ''
    return field.widget.format_value(initial) if hasattr(field.widget, 'format_value') else str(initial)


def submitted(form, given):
    """What a browser would post for the step; a password is typed a second time in its clone."""
    data = {}
    for name in form.fields:
        original = name[:-len('-clone')] if name.endswith('-clone') else name
        if name in given or original in given:
            value = given.get(name, given.get(original))
            if isinstance(value, bool):
                value = 'on' if value else None
        else:
            value = untouched(form[name])
        if value is not None:
            data[form.add_prefix(name)] = value if isinstance(value, str) else str(value)
    return data


class Check(object):
    def __init__(self, definition, values, world):
        self._definition, self._values = definition, values
        self._world = dict(surroundings.WORLD, **world)
        surroundings.answer_with(definition, self._world)
        self._id, self._session = uuid.uuid4().hex, {}
        self.steps, self.errors, self.warnings, self.model = [], [], [], None

    def run(self):
        """Errors have a stage: definition (it is broken), values (the form rejects them), application."""
        try:
            raw = yaml.load(self._definition, packages_api.make_loader_cls())
            self._load()
            self.warnings = lint.lint(raw)
            count = len(self._load().forms)  # now from the dashboard's cache
        except Exception as e:
            return self._broken('definition', e)
        if not all([self._step(index) for index in range(count)]):
            return
        unknown = set(self._values) - {step['name'] for step in self.steps}
        if unknown:
            self._error('values', 'no such steps: %s' % sorted(unknown))
        if self.errors:
            return
        try:
            model = json.dumps(helpers.insert_hidden_ids(self._load().extract_attributes()))
        except Exception as e:
            return self._broken('application', e)
        ids = {}
        self.model = json.loads(UUID.sub(lambda m: ids.setdefault(m.group(), 'id-%d' % (len(ids) + 1)), model))

    def _load(self):
        """As each HTTP request does: the definition from the dashboard's cache, data from the session."""
        self._session = pickle.loads(pickle.dumps(self._session))
        return services.import_app(surroundings.Request(self._session), self._id)

    def _next(self, index, form):
        """What the wizard does as it goes on from a step."""
        wizard = views.Wizard.__new__(views.Wizard)
        wizard.request, wizard.steps = surroundings.Request(self._session), surroundings.Thing(step0=index)
        wizard.storage = surroundings.Thing(extra_data={
            'flavors': surroundings.flavors(self._world),
            'step_usages': [collections.defaultdict(dict) for _ in range(index + 2)]})
        wizard.process_step(form)

    def _error(self, stage, message, **where):
        self.errors.append(dict(where, stage=stage, message=message))

    def _broken(self, stage, error, **where):
        self._error(stage, '%s: %s' % (type(error).__name__, error), **where)

    def _form(self, index, *data):
        initial = {'request': surroundings.Request(self._session), 'app_id': self._id, 'environment_id': 'environment'}
        return self._load().forms[index](*data, initial=initial, prefix=str(index))

    def _step(self, index):
        """Shows and submits one step. -> False if the wizard cannot get past it."""
        name = self._load().forms[index].__name__
        try:
            form = self._form(index)
            self.steps.append({'name': name, 'fields': [describe(n, f, form[n]) for n, f in form.fields.items()]})
            for field in form.fields:
                str(form[field])  # renders it
        except Exception as e:
            return self._broken('definition', e, step=name)
        given = self._values.get(name, {})
        unknown = set(given) - {f for form in self._load().forms if form.__name__ == name for f in form.base_fields}
        if unknown:
            self._error('values', 'no such fields: %s' % sorted(unknown), step=name)
        try:
            form = self._form(index, submitted(form, given))
            accepted = form.is_valid()
            if accepted:
                self._next(index, form)
        except Exception as e:
            return self._broken('definition', e, step=name)
        for field, messages in form.errors.items():
            for message in messages:
                self._error('values', force_str(message), step=name, field=field)
        return accepted


def main():
    answers, sys.stdout = sys.stdout, sys.stderr
    answers.write('{"ready":true}\n')
    answers.flush()
    for line in sys.stdin:
        request = json.loads(line)
        try:
            check = Check(read_definition(request['definition']), request.get('values') or {}, request.get('world') or {})
            check.run()
            reply = {'value': {'steps': check.steps, 'errors': check.errors, 'warnings': check.warnings,
                               'model': check.model}}
        except Exception:
            reply = {'failed': traceback.format_exc()}
        answers.write(json.dumps(reply, default=str) + '\n')
        answers.flush()


main()
