"""Forces everything of a loaded class that the engine would compile, resolve or look up only later."""
import os
import re

from murano.dsl import constants, dsl_exception, exceptions, expressions, helpers, macros, schema_generator
from murano.dsl.contracts import contracts
from murano.dsl.yaql_expression import YaqlExpression
from murano.engine import package_loader
from yaql.language import expressions as yaql_nodes

from packages import reason

STATEMENT_KEYS = set(
    'Do Return Break Continue Parallel Limit If Then Else While For In Repeat Match Value Default Switch '
    'Throw Message Extra Cause Try Catch With As Finally Rethrow'.split()
)
EXCEPTION_KEYS = {'Throw', 'With'}  # names of exceptions, which need not be classes
CLASS_KEYS = set(
    'Namespaces Name Extends Properties Methods Workflow Usage Meta Import Applies Cardinality Inherited'.split()
)
PROPERTY_KEYS = {'Contract', 'Usage', 'Default', 'Meta'}
METHOD_KEYS = {'Arguments', 'Body', 'Usage', 'Scope', 'Meta'}
CONTRACT_FUNCTIONS = set('string bool int notNull check class template owned notOwned'.split())


def compile_branches(macro):
    """Match and Switch compile a branch when it is first taken: do it at once."""
    original = macro.__init__

    def init(self, *args, **kwargs):
        original(self, *args, **kwargs)
        for branch in self._switch.values():
            macros.CodeBlock(branch)

    macro.__init__ = init


parse_statement = expressions.parse_expression


def parse_and_locate(statement):
    """The engine drops the reason when no macro fits a statement: keep it, with the line."""
    try:
        return parse_statement(statement)
    except Exception as e:
        position = getattr(statement, 'source_file_position', None)
        if position is None or getattr(e, 'located', False):
            raise
        why = str(e) or type(e).__name__
        if isinstance(statement, dict):
            keys = [k for k in statement if isinstance(k, str) and not isinstance(k, YaqlExpression)]
            unknown = [k for k in keys if k not in STATEMENT_KEYS]
            why += ' [unknown keywords: %s]' % ', '.join(unknown) if unknown else ''
        located = SyntaxError('%s (line %s)' % (why[:300], position.start_line))
        located.located = True
        raise located


def strict():
    """From now on classes compile whole when they load. Once per process."""
    compile_branches(macros.MatchMacro)
    compile_branches(macros.SwitchMacro)
    expressions.parse_expression = macros.expressions.parse_expression = parse_and_locate


def walk_expressions(node):
    """Every YAQL expression in loaded YAML, keys included."""
    if isinstance(node, YaqlExpression):
        yield node
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from walk_expressions(key)
            if key not in EXCEPTION_KEYS:
                yield from walk_expressions(value)
    elif isinstance(node, list):
        for value in node:
            yield from walk_expressions(value)


def walk_calls(expression):
    """Every function, method and operator node of an expression."""
    node = expression._parsed_expression
    stack = [node.expression if isinstance(node, yaql_nodes.Statement) else node]
    while stack:
        node = stack.pop()
        if isinstance(node, yaql_nodes.Wrap):
            stack.append(node.expr)
        elif isinstance(node, yaql_nodes.MappingRuleExpression):
            stack += [node.source, node.destination]
        elif isinstance(node, yaql_nodes.Function):
            yield node
            stack.extend(node.args)


def leaves(spec):
    if isinstance(spec, dict):
        return [leaf for value in spec.values() for leaf in leaves(value)]
    if isinstance(spec, list):
        return [leaf for value in spec for leaf in leaves(value)]
    return [spec]


class ClassCheck(object):
    """names: every function and method name that exists; report(message), warn(message)."""

    def __init__(self, murano_type, source, folder, names, report, warn):
        self._type, self._source, self._folder = murano_type, source, folder
        self._names, self._report, self._warn = names, report, warn
        self.expressions = 0

    def run(self, executor):
        for data in package_loader.get_class(self._source, self._type.name):
            self._keys(data)
            for expression in walk_expressions(data):
                self.expressions += 1
                self._expression(expression)
        with helpers.with_object_store(executor.object_store):
            context = executor.create_object_context(self._type)
            context[constants.CTX_NAMES_SCOPE] = self._type
            self._members(context)
        self._inherited()

    def _keys(self, data):
        """Keys that the engine does not know are ignored by it."""
        for key in set(data) - CLASS_KEYS:
            self._report('unknown class key %r (the engine ignores it)' % key)
        for name, spec in (data.get('Properties') or {}).items():
            for key in set(spec or ()) - PROPERTY_KEYS:
                self._report('property %s: unknown key %r (the engine ignores it)' % (name, key))
        for name, spec in (data.get('Methods') or data.get('Workflow') or {}).items():
            for key in set(spec or ()) - METHOD_KEYS:
                self._report('method %s: unknown key %r (the engine ignores it)' % (name, key))
            scope = (spec or {}).get('Scope')
            if scope not in (None, 'Public', 'Session'):
                self._report('method %s: Scope %r (ignored, the action is not exposed)' % (name, scope))

    def _expression(self, expression):
        position = expression.source_file_position
        at = 'line %s' % (position.start_line if position else '?')
        for call in walk_calls(expression):
            name = call.name
            if name in ('#operator_:', '#unary_operator_:'):
                self._class_reference(at, call, expression)
            elif name[0] not in '#*' and not {name, name.rstrip('_')} & self._names:
                self._report('%s: unknown function or method %r in `%s`' % (at, name, str(expression)[:120]))
            if name in ('yaml', 'string', 'json'):
                self._resources(at, call)

    def _class_reference(self, at, call, expression):
        parts = [getattr(a, 'value', getattr(getattr(a, 'expression', None), 'value', None)) for a in call.args]
        text = ':'.join(map(str, parts)) if call.name == '#operator_:' else ':%s' % parts[0]
        try:
            self._type.package.find_class(self._type.namespace_resolver.resolve_name(text))
        except Exception as e:
            self._report('%s: %s in `%s`: %s' % (at, text, expression, reason(e)))

    def _resources(self, at, call):
        for argument in call.args:
            name = getattr(argument, 'value', None)
            if isinstance(name, str) and re.search(r'\.\w+$', name):
                if not os.path.isfile(os.path.join(self._folder, 'Resources', name)):
                    self._report('%s: resource %s does not exist' % (at, name))

    def _contract(self, context, spec, what):
        """The schema generator resolves classes and contract functions, as a first use would."""
        version = self._type.package.runtime_version
        try:
            for expression in walk_expressions(spec):
                contracts.Contract.generate_expression_schema(expression, context, version)
            schema_generator.translate(spec, context, version)
        except dsl_exception.MuranoPlException as e:
            self._report('%s: contract: %s' % (what, e))
        except Exception as e:
            self._report('%s: contract: %s' % (what, reason(e)))
        for leaf in leaves(spec):
            if isinstance(leaf, str) and not isinstance(leaf, YaqlExpression):
                self._report('%s: contract element %r is text, not a YAQL contract' % (what, leaf))

    def _members(self, context):
        for name, prop in self._type.properties.items():
            self._contract(context, prop.contract.spec, 'property ' + name)
            self._attempt('property %s: Meta' % name, prop.get_meta, context)
        for name, method in self._type.methods.items():
            for argument, spec in (method.arguments_scheme or {}).items():
                self._contract(context, spec.contract.spec, 'method %s, argument %s' % (name, argument))
            self._attempt('method %s: Meta' % name, method.get_meta, context)
        self._attempt('Meta', self._type.get_meta, context)
        self._attempt('methods', lambda _: self._type.context, context)

    def _attempt(self, what, call, context):
        try:
            call(context)
        except Exception as e:
            self._report('%s: %s' % (what, reason(e)))

    def _inherited(self):
        for name in self._type.all_method_names:
            try:
                self._type.find_single_method(name)
            except exceptions.AmbiguousMethodName:
                if name not in ('.init', '.destroy', '__init__'):
                    self._warn('ambiguous inherited method %s' % name)
        for name in self._type.all_property_names:
            try:
                self._type.find_single_property(name)
            except exceptions.AmbiguousPropertyNameError:
                self._warn('ambiguous inherited property %s' % name)
