"""Classes' YAML is parsed once per version of a file: each task of the engine reads all classes that it meets anew."""
import os

from murano.engine import package_loader

_parse = package_loader.get_class
_parsed = {}


def copied(node):
    """Maps and lists anew, since the engine changes them; expressions stay what they are."""
    if isinstance(node, dict):
        copy = type(node)((key, copied(value)) for key, value in node.items())
        copy.__dict__.update(node.__dict__)
        return copy
    return [copied(item) for item in node] if isinstance(node, list) else node


def get_class(package, name):
    _, path = package.get_class(name)
    key = path, os.stat(path).st_mtime_ns, package.runtime_version
    if key not in _parsed:
        _parsed[key] = _parse(package, name)
    return copied(_parsed[key])


package_loader.get_class = get_class
