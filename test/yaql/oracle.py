"""Parses expressions with the YAQL library that Murano uses.

Reads requests as JSON, one a line, and answers each with one line of JSON:

    {"dialect": "engine", "text": "$x"}   -> {"tree": {...}}           a tree as this project draws it
                                          -> {"useless": true}         parsed, but nothing that can be evaluated
                                          -> {"error": offset or null} not an expression; offset in characters
    {"functions": "engine"}               -> [["FM", "len", [["string", "value", "required"]]], ...]
    {"yaml": "(a)"}                       -> {"plain": true, "value": "(a)"}   as the value of a block mapping
    {"dialect": "engine", "value": "'a'"} -> {"value": "a"}            what it evaluates to, without a finalizer
"""
import collections.abc
import json
import sys

from murano.common import config  # noqa: F401  registers the options that the next import reads
from murano.dsl import constants
from murano.dsl import helpers
from murano.dsl import yaql_integration
from murano.engine.system import yaql_functions
import yaql
import yaml
from yaql import legacy
from yaql.language import exceptions
from yaql.language import expressions
from yaql.language import specs
from yaql.language import utils
from yaql.language import yaqltypes

VERSION = constants.RUNTIME_VERSION_1_4
ENGINES = {
    'engine': yaql_integration.choose_yaql_engine(VERSION),
    # As murano-dashboard makes it.
    'dashboard': yaql.YaqlFactory().create(options={'yaql.limitIterators': 10000, 'yaql.memoryQuota': 1000000}),
}
CONTEXTS = {
    'engine': helpers.link_contexts(
        yaql_integration.create_context(VERSION), yaql_functions.get_context(VERSION)),
    'dashboard': legacy.create_context(),
}


class Useless(Exception):
    """The grammar accepts it, the evaluator does not."""


def name_of(expression):
    if not isinstance(expression, expressions.KeywordConstant):
        raise Useless()
    return expression.value


def literal(value):
    if isinstance(value, float) and value.is_integer():
        return {'kind': 'literal', 'value': value, 'float': True}
    return {'kind': 'literal', 'value': value}


def argument(given):
    if given is utils.NO_VALUE:
        return {'kind': 'skipped'}
    if not isinstance(given, expressions.MappingRuleExpression):
        return {'kind': 'positional', 'value': tree(given)}
    if isinstance(given.source, expressions.KeywordConstant):
        return {'kind': 'named', 'name': given.source.value, 'value': tree(given.destination)}
    return {'kind': 'mapping', 'key': tree(given.source), 'value': tree(given.destination)}


def entry(given):
    if not isinstance(given, expressions.MappingRuleExpression):
        raise Useless()
    return {'key': tree(given.source), 'value': tree(given.destination)}


def item(given):
    if given is utils.NO_VALUE or isinstance(given, expressions.MappingRuleExpression):
        raise Useless()
    return tree(given)


def member(receiver, right, safe):
    receiver = tree(receiver)
    if isinstance(right, expressions.KeywordConstant):
        return {'kind': 'property', 'receiver': receiver, 'name': right.value, 'safe': safe}
    if type(right) is expressions.Function:
        return {'kind': 'method', 'receiver': receiver, 'name': right.name,
                'arguments': [argument(a) for a in right.args], 'safe': safe}
    raise Useless()


def binary(operator, left, right):
    if operator in ('.', '?.'):
        return member(left, right, operator == '?.')
    if operator == ':':
        return {'kind': 'type', 'prefix': name_of(left), 'name': name_of(right)}
    return {'kind': 'binary', 'operator': operator, 'left': tree(left), 'right': tree(right)}


def tree(expression):
    kind = type(expression)
    if kind is expressions.Wrap:
        return tree(expression.expr)
    if kind in (expressions.Constant, expressions.KeywordConstant):
        return literal(expression.value)
    if kind is expressions.GetContextValue:
        return {'kind': 'variable', 'name': expression.path.value[1:]}
    if kind is expressions.BinaryOperator:
        return binary(expression.operator, *expression.args)
    if kind is expressions.UnaryOperator:
        if expression.operator == ':':
            return {'kind': 'type', 'prefix': '', 'name': name_of(expression.args[0])}
        return {'kind': 'unary', 'operator': expression.operator, 'operand': tree(expression.args[0])}
    if kind is expressions.IndexExpression:
        return {'kind': 'index', 'receiver': tree(expression.args[0]),
                'arguments': [argument(a) for a in expression.args[1:]]}
    if kind is expressions.ListExpression:
        return {'kind': 'list', 'items': [item(a) for a in expression.args]}
    if kind is expressions.MapExpression:
        return {'kind': 'map', 'entries': [entry(a) for a in expression.args]}
    if kind is expressions.Function:
        return {'kind': 'call', 'name': expression.name, 'arguments': [argument(a) for a in expression.args]}
    raise TypeError(kind)


def parse(dialect, text):
    try:
        parsed = ENGINES[dialect](text).expression
    except exceptions.YaqlParsingException as error:
        return {'error': error.position}
    except UnicodeDecodeError:  # a malformed escape: neither an expression nor a text for the engine
        return {'error': None}
    try:
        return {'tree': tree(parsed)}
    except Useless:
        return {'useless': True}


def shape(value):
    if isinstance(value, (str, int, float, type(None))):
        return value
    if isinstance(value, (list, tuple)):
        return ['list']
    if isinstance(value, collections.abc.MappingView):
        return ['view']
    if isinstance(value, collections.abc.Mapping):
        return ['dict']
    if isinstance(value, collections.abc.Set):
        return ['set']
    return ['iter' if isinstance(value, collections.abc.Iterable) else type(value).__name__]


def evaluate(dialect, text):
    engine = ENGINES[dialect]
    value = engine(text).expression(utils.NO_VALUE, CONTEXTS[dialect].create_child_context(), engine)
    return {'value': shape(value)}


def contexts(context):
    while context is not None:
        yield context
        for linked in getattr(context, '_context_list', ()):
            yield from contexts(linked)
        context = context.parent


def parameter(key, definition, function):
    if key in ('*', '**'):
        need = key
    else:
        need = 'required' if definition.default is specs.NO_DEFAULT else 'optional'
    # Without keyword arguments it is `key => value` that is handed over unevaluated.
    delayed = isinstance(definition.value_type, yaqltypes.Lambda) and not function.no_kwargs
    return [definition.alias or definition.name, 'lambda' if delayed else 'value', need]


def functions(dialect):
    found = []
    layers = [CONTEXTS[dialect]]
    if dialect == 'engine':
        layers = [yaql_integration.create_context(VERSION), yaql_functions.get_context(VERSION)]
    for context in (c for layer in layers for c in contexts(layer)):
        for definition in (d for group in getattr(context, '_functions', {}).values() for d in group):
            if not definition.name[0].isalpha():
                continue
            visible = [
                (key, p) for key, p in definition.parameters.items()
                if not isinstance(p.value_type, yaqltypes.HiddenParameterType)]
            visible.sort(key=lambda item: (item[1].position is None, item[1].position or 0))
            forms = ('F' if definition.is_function else '') + ('M' if definition.is_method else '')
            found.append([forms, definition.name, [parameter(*item, definition) for item in visible]])
    return found


def compose(text):
    document = yaml.compose('key: %s\n' % text, Loader=yaml.SafeLoader)
    scalar = document.value[0][1]
    return {'plain': scalar.style is None, 'value': scalar.value}


def answer(request):
    if 'yaml' in request:
        return compose(request['yaml'])
    if 'functions' in request:
        return functions(request['functions'])
    if 'value' in request:
        return evaluate(request['dialect'], request['value'])
    return parse(request['dialect'], request['text'])


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
