"""What the engine's YAML loader swallows without a word."""
import yaml
from murano.dsl import yaql_expression, yaql_integration
from yaql.language import exceptions as yaql_errors

Loader = getattr(yaml, 'CSafeLoader', yaml.SafeLoader)


def silent_mistakes(text, version):
    """(line, text, why) for scalars that look like YAQL but are taken as text, and for duplicate keys."""
    for document in yaml.compose_all(text, Loader=Loader):
        if document is not None:
            yield from in_node(document, version)


def in_node(node, version):
    if isinstance(node, yaml.ScalarNode):
        looks_like_yaql = not node.style and '$' in node.value
        if looks_like_yaql and not yaql_expression.YaqlExpression.is_expression(node.value, version):
            why = ''
            try:
                yaql_integration.parse(node.value, version)
            except yaql_errors.YaqlParsingException as e:
                why = str(e)
            yield node.start_mark.line + 1, node.value, 'does not parse as YAQL, so it is silently text (%s)' % why
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from in_node(item, version)
    elif isinstance(node, yaml.MappingNode):
        seen = {}
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode):
                line = key.start_mark.line + 1
                if key.value in seen and key.value != '=':
                    yield line, key.value, 'duplicate key (first in line %d), YAML keeps the last' % seen[key.value]
                seen[key.value] = line
            yield from in_node(key, version)
            yield from in_node(value, version)
