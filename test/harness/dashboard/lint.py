"""What murano-dashboard swallows, mangles or dies of without saying why."""
import re

from muranodashboard.dynamic_ui import helpers, yaql_expression
from muranodashboard.dynamic_ui.forms import TYPES

EXPRESSION_KEYS = {'initial', 'label', 'description', 'choices', 'enabled'}
TOP_KEYS = {'version', 'application', 'templates', 'forms', 'parameters', 'parameters_source'}
BREAKING_TOP_KEYS = {'fqn', 'cleaned_data', 'context', 'spec_version'}
BREAKING_FIELD_NAMES = {'service', 'validators', 'region', 'verbose_name'}
NAME = re.compile(r'^[A-Za-z_]\w*$')


def is_yaql(value):
    return isinstance(value, yaql_expression.YaqlExpression)


def text(value):
    return value.expression()


def walk(node, path=()):
    yield path, node
    if isinstance(node, dict):
        for key, value in node.items():
            if is_yaql(key):
                yield path + ('<key>',), key
            yield from walk(value, path + (str(key),))
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from walk(value, path + (index,))


def lint(raw):
    """raw: the definition as the dashboard's own YAML loader reads it -> ['where: what', ...]"""
    found = list(in_values(raw)) + list(in_top_level(raw))
    parameters = set(raw.get('Parameters') or ())
    seen = set()
    steps = [next(iter(item.items())) for item in raw.get('Forms') or () if isinstance(item, dict) and item]
    for name, form in steps:
        if name in seen:
            found.append((('Forms', name), "a second step of this name overwrites the first one's data"))
        seen.add(name)
        found += in_step(name, form if isinstance(form, dict) else {}, parameters, {str(n) for n, _ in steps})
    return ['%s: %s' % ('/'.join(map(str, path)), message) for path, message in found]


def in_values(raw):
    for path, node in walk(raw):
        if is_yaql(node):
            if '$' not in text(node) and '(' not in text(node):
                yield path, 'unquoted %r is read as a YAQL expression' % text(node)
            if re.search(r'(?<![\w.$])name\(\s*\)', text(node)):
                yield path, 'name() always fails in murano-dashboard 14'
        elif isinstance(node, str) and path and path[0] in ('Application', 'Templates'):
            if re.search(r'(^|[\s(=+,])\$(\.\w|\w|forms\b)', node):
                yield path, '%r stays text: quoted, folded or not YAQL' % node[:60]


def in_top_level(raw):
    for key in raw:
        plain = helpers.decamelize(key) if isinstance(key, str) else key
        if plain in BREAKING_TOP_KEYS:
            yield (key,), 'this key breaks the form service'
        elif plain not in TOP_KEYS:
            yield (key,), 'this key is not used'
    if 'Version' not in raw:
        yield ('Version',), 'absent: taken as 2.4'
    for name in raw.get('Parameters') or ():
        if not str(name)[:1].isalpha():
            yield ('Parameters', name), 'ignored: it does not start with a letter'
    for index, item in enumerate(raw.get('Forms') or ()):
        if isinstance(item, dict) and len(item) > 1:
            yield ('Forms', index), 'only the first key counts, ignored: %s' % list(item)[1:]


def in_step(name, form, parameters, steps):
    path = ('Forms', name)
    if is_yaql(name) or not NAME.match(str(name)):
        yield path, 'the name cannot be written in $.step.field'
    if name == 'workflowManagement':
        yield path, 'the name is taken by the dashboard'
    for key in set(form) - {'fields', 'validators'}:
        yield path + (key,), 'not used; region becomes the title'
    for index, validator in enumerate(form.get('validators') or ()):
        expression = validator.get('expr') if isinstance(validator, dict) else None
        if not is_yaql(expression):
            yield path + ('validators', index), 'expr is text: submitting the step fails'
        elif any(re.search(r'\$%s\b' % re.escape(str(p)), text(expression)) for p in parameters):
            yield path + ('validators', index), 'form validators cannot see Parameters'
    seen = set()
    for field in form.get('fields') or ():
        if isinstance(field, dict):
            if field.get('name') in seen:
                yield path + (field.get('name'),), 'a second field of this name replaces the first'
            seen.add(field.get('name'))
            for message in in_field({helpers.decamelize(k): v for k, v in field.items() if isinstance(k, str)}, steps):
                yield path + (field.get('name'),), message


def in_field(field, steps):
    name, kind, initial = field.get('name'), field.get('type'), field.get('initial')
    if not isinstance(name, str) or not NAME.match(name):
        yield 'the name cannot be written in $.step.field'
    if name in BREAKING_FIELD_NAMES or name == 'flavor' and kind != 'flavor':
        yield 'this name breaks the form'
    for one in kind if isinstance(kind, list) else [kind]:
        if one not in dict(TYPES) and '.' not in str(one):
            yield 'type %r is taken for a class, and the field for a picker of its components' % one
    for key, value in field.items():
        if is_yaql(value) and key not in EXPRESSION_KEYS | {'name', 'type'}:
            yield '%s: an expression has no effect here' % key
        if is_yaql(value) and key == 'label' and kind == 'password':
            yield 'label: a password fails with an expression'
        if is_yaql(value) and key == 'choices' and kind != 'choice':
            yield 'choices: only the type choice takes them'
    if 'regexp_validator' in field and 'validators' in field:
        yield 'regexpValidator and validators: the later one replaces the other'
    validators = field.get('validators')
    for validator in validators if isinstance(validators, list) else ():
        expression = validator.get('expr') if isinstance(validator, dict) else None
        if isinstance(expression, str):
            yield 'validators: expr is text, never checked'
        elif is_yaql(expression) and re.search(r'\$\.(%s)\b' % '|'.join(map(re.escape, steps)), text(expression)):
            yield "validators: $ is the field's own value here"
    if isinstance(initial, str) and re.search('[<>&"\']', initial):
        yield 'initial: shown HTML-escaped'
    if isinstance(field.get('choices'), dict):
        changed = [c for c in field['choices'] if isinstance(c, str) and helpers.decamelize(c) != c]
        if changed:
            yield 'choices: keys of a mapping are decamelized: %s' % changed
    if field.get('hidden') is True and kind == 'password':
        yield 'hidden has no effect on a password'
    elif (field.get('hidden') is True and field.get('required', True) and not initial and initial != 0
          and kind not in ('boolean', 'floatingip', 'flavor', 'network')):
        yield 'hidden, required and without initial: the step can never be submitted'
    pattern = field.get('regexp_validator')
    if isinstance(pattern, str) and re.search(r'\(\?P|\(\?[a-zA-Z]+\)|\\[AZ]', pattern):
        yield 'regexpValidator: the browser runs it as JavaScript too, where this syntax fails'
    if isinstance(pattern, str) and re.match(r'^/.*/[A-Za-z]+$', pattern):
        yield "regexpValidator: the browser's copy loses its flags"
