"""Checks packages whole with the real engine: manifest, requirements, classes, scripts, execution plans."""
import os
import subprocess

import yaml
from murano.dsl import dsl_types, helpers
from murano.engine import yaql_yaml_loader

import agent_client
import plans
from check_class import CONTRACT_FUNCTIONS, ClassCheck
from check_text import silent_mistakes
from packages import reason


def function_names(context):
    """Names of all functions visible from a YAQL context."""
    names = set()
    while context is not None:
        functions = getattr(context, '_functions', None)
        if isinstance(functions, dict):
            names.update(functions)
        below = [context.linked_context] if hasattr(context, 'linked_context') else []
        for other in below + list(getattr(context, '_context_list', ())):
            names |= function_names(other)
        context = getattr(context, 'parent', None)
    return names


class Check(object):
    def __init__(self, package_set):
        self._set = package_set
        self._executor = package_set.new_executor()
        self.errors, self.warnings = [], []
        self.counts = dict.fromkeys(('packages', 'classes', 'expressions', 'plans', 'scripts'), 0)

    def _error(self, where, message):
        self.errors.append('%s: %s' % (where, message))

    def _warning(self, where, message):
        self.warnings.append('%s: %s' % (where, message))

    def run(self):
        for folder, why in self._set.broken.items():
            self._error(folder, why)
        classes = self._load_classes()
        names = self._known_names(classes)
        made_plans = []
        for folder in self._set.folders:
            if folder in self._set.loaded:
                self._package(folder)
                self._classes(folder, classes, names)
                made_plans += self._resources(folder)
        if made_plans:
            for level, where, message in agent_client.ask({'op': 'validate', 'plans': made_plans}):
                (self._error if level == 'error' else self._warning)(where, message)
        return {'errors': self.errors, 'warnings': self.warnings, 'counts': self.counts}

    def _load_classes(self):
        loaded = {}
        for package in self._set.packages:
            for name in list(package.classes):
                try:
                    loaded[package.name, name] = package.find_class(name, False)
                except Exception as e:
                    loaded[package.name, name] = e
        return loaded

    def _known_names(self, classes):
        """Functions of the engine, methods of any loaded class, contract functions."""
        names = set(CONTRACT_FUNCTIONS)
        contexts = self._executor.context_manager
        for version in ('1.0', '1.4'):
            names |= function_names(contexts.create_root_context(helpers.parse_version(version)))
        names |= function_names(contexts.create_package_context(self._set.package('io.murano')))
        for loaded in classes.values():
            if isinstance(loaded, dsl_types.MuranoType):
                names.update(loaded.methods)
        return names

    def _package(self, folder):
        package, source = self._set.loaded[folder]
        self.counts['packages'] += 1
        for name, spec in package.requirements.items():
            if name != package.name:
                try:
                    self._set.load_package(name, spec)
                except Exception as e:
                    self._error(package.name, 'Require %s (%s): %s' % (name, spec, reason(e)))
        try:
            source.logo, source.supplier_logo, source.ui
        except Exception as e:
            self._error(package.name, 'logo or UI: %s' % reason(e))
        top, present = os.path.join(folder, 'Classes'), set()
        for root, _, files in os.walk(top):
            present |= {os.path.relpath(os.path.join(root, name), top) for name in files}
        for name in sorted(present - set(getattr(source, '_classes', {}).values())):
            self._warning(package.name, 'Classes/%s is not listed in the manifest' % name)

    def _classes(self, folder, classes, names):
        package, source = self._set.loaded[folder]
        for name, file_name in getattr(source, '_classes', {}).items():
            self.counts['classes'] += 1
            where, loaded = '%s [%s]' % (package.name, name), classes[package.name, name]
            self._class_text(where, source, file_name)
            if not isinstance(loaded, dsl_types.MuranoType):
                self._error(where, 'class does not load: %s' % reason(loaded))
            elif loaded.name != name:
                self._error(where, 'the file declares %s' % loaded.name)
            else:
                check = ClassCheck(loaded, source, folder, names, lambda message: self._error(where, message),
                                   lambda message: self._warning(where, message))
                check.run(self._executor)
                self.counts['expressions'] += check.expressions

    def _class_text(self, where, source, file_name):
        try:
            with open(os.path.join(source.source_directory, 'Classes', file_name)) as f:
                for line, text, why in silent_mistakes(f.read(), helpers.parse_version(source.runtime_version)):
                    self._error(where, 'Classes/%s:%d: %r: %s' % (file_name, line, text, why))
        except (OSError, yaml.YAMLError) as e:
            self._error(where, 'Classes/%s: %s' % (file_name, e))

    def _resources(self, folder):
        """Shell syntax; execution plans as the engine builds them -> [[where, plan, names of parameters]]."""
        package, _ = self._set.loaded[folder]
        top, made = os.path.join(folder, 'Resources'), []
        for root, _, files in os.walk(top):
            for name in sorted(files):
                path = os.path.join(root, name)
                where = '%s [Resources/%s]' % (package.name, os.path.relpath(path, top))
                is_of_script = os.path.relpath(path, top).startswith('scripts' + os.sep)
                if name.endswith(('.template', '.yaml')) and not is_of_script:
                    made += self._plan(where, path, package)
                elif name.endswith('.sh'):
                    self._script(where, path)
        return made

    def _plan(self, where, path, package):
        with open(path) as f:
            text = f.read()
        try:  # with the engine's loader an expression shows itself, which bind() would not replace
            documents = yaql_yaml_loader.get_loader(package.runtime_version)(text, path)
            template = yaml.safe_load(text)
        except Exception as e:
            self._error(where, reason(e))
            return []
        if not documents or not isinstance(template, dict) or 'FormatVersion' not in template:
            return []  # some other YAML file
        self.counts['plans'] += 1
        try:
            plan = plans.build(template, package)
        except Exception as e:
            self._error(where, 'the engine cannot build the execution plan: %s' % reason(e))
            return []
        parameters = template.get('Parameters')
        return [[where, plan, sorted(parameters) if isinstance(parameters, dict) else None]]

    def _script(self, where, path):
        self.counts['scripts'] += 1
        with open(path, 'rb') as f:
            text = f.read()
        first = text.split(b'\n', 1)[0]
        if not first.startswith((b'#!', b'# shellcheck shell=')):  # the latter are sourced by others
            self._warning(where, 'no #! line')
        if b'\r' in text:
            self._error(where, 'has carriage returns')
        done = subprocess.run(['bash' if b'bash' in first else 'sh', '-n', path], capture_output=True, text=True)
        if done.returncode:
            self._error(where, done.stderr.strip())
