#!/usr/bin/python3
"""Murano's own YAML loaders as a server of JSON lines: a printed file per line on stdin, what it holds on stdout.

Request {loader, text}; loader is class (the engine's), form (the dashboard's) or data (plain, for manifests and
plans). Expressions are {"yaql": text}, maps are {"map": [[key, value], ...]}, as neither has a like in JSON.
"""
import json
import sys
import traceback

import yaml
from murano.common import config  # noqa: F401, registers the options that murano.dsl reads when it is imported
from murano.dsl import yaql_expression as engine_expression
from murano.engine import yaql_yaml_loader
from murano.engine.system import resource_manager
from muranodashboard.dynamic_ui import yaql_expression as form_expression


class FormLoader(yaml.SafeLoader):
    """As muranodashboard.api.packages makes it, which cannot be imported without Django's settings."""


FormLoader.yaml_implicit_resolvers = {key: value[:] for key, value in yaml.SafeLoader.yaml_implicit_resolvers.items()}
FormLoader.add_constructor('!yaql', lambda loader, node: form_expression.YaqlExpression(loader.construct_scalar(node)))
FormLoader.add_implicit_resolver('!yaql', form_expression.YaqlExpression, None)

LOADERS = {
    'class': lambda text: yaql_yaml_loader.get_loader('1.4.0')(text, 'file')[0],
    'form': lambda text: yaml.load(text, Loader=FormLoader),
    'data': lambda text: yaml.load(text, Loader=resource_manager.yaml_loader),
}


def plain(value):
    if isinstance(value, (engine_expression.YaqlExpression, form_expression.YaqlExpression)):
        return {'yaql': str(value)}
    if isinstance(value, dict):
        return {'map': [[plain(key), plain(entry)] for key, entry in value.items()]}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if value is None or isinstance(value, (str, bool, int, float)):
        return value
    return {'strange': repr(value)}


print('ready', flush=True)
for line in sys.stdin:
    request = json.loads(line)
    try:
        answer = {'value': plain(LOADERS[request['loader']](request['text']))}
    except Exception:
        answer = {'failed': traceback.format_exc()}
    print(json.dumps(answer), flush=True)
