"""Reads YAML as Murano does. Requests are JSON, one a line, and each is answered with one line of JSON:

    {"as": "class", "text": "a: 1"}   -> {"documents": [["map", [["a", ["integer", "1"]]]]]}
                                      -> {"error": "why it is refused"}

Texts, booleans and null are themselves. A list that holds itself is an error. "as" is "class", "form", "manifest" or "resource".
"""
import datetime
import json
import sys

from murano.common import config  # noqa: F401  registers the options that the next import reads
from murano.dsl import yaql_expression
from murano.engine import yaql_yaml_loader
from muranodashboard.dynamic_ui import yaql_expression as form_expression
import yaml


class Form(yaml.SafeLoader):
    """As muranodashboard.api.packages makes it: importing that takes a whole Django."""
    yaml_implicit_resolvers = {key: list(value) for key, value in yaml.SafeLoader.yaml_implicit_resolvers.items()}


Form.add_constructor('!yaql', lambda loader, node: form_expression.YaqlExpression(loader.construct_scalar(node)))
Form.add_implicit_resolver('!yaql', form_expression.YaqlExpression, None)


class Resource(yaml.CSafeLoader):
    """As murano.engine.system.resource_manager changes libyaml's loader."""


for name in ('str', 'timestamp'):
    Resource.add_constructor('tag:yaml.org,2002:' + name, lambda loader, node: loader.construct_scalar(node))

LOADERS = {'form': Form, 'manifest': yaml.SafeLoader, 'resource': Resource}
load_class = yaql_yaml_loader.get_loader('1.4')


def data(value):
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return ['integer', str(value)]
    if isinstance(value, float):
        return ['float', repr(value)]
    if isinstance(value, datetime.date):
        return ['date']
    if isinstance(value, (yaql_expression.YaqlExpression, form_expression.YaqlExpression)):
        return ['expression', str(value)]
    if isinstance(value, list):
        return ['list', [data(item) for item in value]]
    if isinstance(value, dict):
        return ['map', [[data(key), data(item)] for key, item in value.items()]]
    return [type(value).__name__]


def answer(text, kind):
    try:
        if kind == 'class':
            return {'documents': [data(document) for document in load_class(text, 'file')]}
        return {'documents': [data(yaml.load(text, Loader=LOADERS[kind]))]}
    except Exception as error:
        return {'error': '%s: %s' % (type(error).__name__, ' '.join(str(error).split()))}


for line in sys.stdin:
    request = json.loads(line)
    print(json.dumps(answer(request['text'], request['as'])), flush=True)
