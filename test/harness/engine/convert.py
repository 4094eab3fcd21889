"""Values of the engine as plain JSON, and its errors."""
import traceback

from murano.dsl import dsl, dsl_exception, dsl_types, helpers
from yaql.language import utils

MOST_ITEMS = 2000  # what the engine itself allows


def to_json(value, path=()):
    """Objects become {'?': class, property: value}; one that contains itself ends in {'?': class, 'id': id}.

    Types become {'type': name}. Sets keep their order, which depends on PYTHONHASHSEED as it does in the engine.
    Raises TypeError for values that the engine could not return either.
    """
    if isinstance(value, dsl_types.MuranoObjectInterface):
        value = value.object
    if value is None or isinstance(value, (str, int, float, bool)):
        return value
    if isinstance(value, dsl_types.MuranoObject):
        if value.object_id in path:
            return {'?': value.type.name, 'id': value.object_id}
        return dict({'?': value.type.name}, **{
            name: to_json(item, path + (value.object_id,)) for name, item in properties(value)})
    if isinstance(value, dsl_types.MuranoTypeReference):
        return {'type': value.type.name}
    if isinstance(value, utils.MappingType):
        return {text_key(key): to_json(item, path) for key, item in value.items()}
    if utils.is_iterable(value):
        return [to_json(item, path) for item in utils.limit_iterable(value, MOST_ITEMS)]
    raise TypeError('%s is not JSON' % type(value).__name__)


def text_key(key):
    return key.type.name if isinstance(key, dsl_types.MuranoTypeReference) else key


def properties(murano_object):
    """Declared properties that have a value, base classes' too."""
    for name in sorted(murano_object.type.all_property_names):
        try:
            if murano_object.type.find_single_property(name).usage == 'Static':
                continue
            yield name, murano_object.get_property(name)
        except Exception:  # not initialised, or ambiguous
            continue


def error_to_json(error):
    """{name, names, message, trace}; name is what `Catch: With:` would have to name."""
    if isinstance(error, dsl_exception.MuranoPlException):
        return {'name': error.names[0], 'names': error.names, 'message': error.message, 'trace': error.format()}
    kind = type(error)
    name = kind.__name__ if kind.__module__ == 'builtins' else '%s.%s' % (kind.__module__, kind.__name__)
    return {'name': name, 'names': [name], 'message': str(error), 'trace': traceback.format_exc()}
