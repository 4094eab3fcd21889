#!/usr/bin/python3
"""murano-pkg-check on one zip after another, over JSON lines: {path} -> its codes, as the command would print them."""
import json
import logging
import sys

from muranopkgcheck import manager, pkg_loader

logging.disable(logging.CRITICAL)

# W082: it does not know UI version 2.4. W100: it does not know all types of fields.
IGNORED = ['W082', 'W100']


_parse = pkg_loader.FileWrapper.yaml
_parsed = {}


def parse(file):
    """As it does itself, but once for each content: most files are the same in all packages."""
    if file.raw() not in _parsed:
        _parsed[file.raw()] = _parse(file)
    return _parsed[file.raw()]


pkg_loader.FileWrapper.yaml = parse


def codes(path):
    try:
        checker = manager.Manager(path)
        checker.load_plugins()
        return sorted({finding.code for finding in checker.validate(ignore=IGNORED)})
    except ValueError:
        return ['refused']  # it finds no package
    except Exception:
        return ['crash']


answers, sys.stdout = sys.stdout, sys.stderr
print('{"ready":true}', file=answers, flush=True)
for line in sys.stdin:
    print(json.dumps({'value': codes(json.loads(line)['path'])}), file=answers, flush=True)
