"""Brings up the real murano-engine inside this process, without any service.

Import it before anything of murano: it makes eventlet take over the standard library, as the engine's own main does.
"""
import atexit
import logging
import os
import shutil
import sys
import tempfile
import warnings
import zipfile

import eventlet

import stack

eventlet.monkey_patch()
warnings.simplefilter('ignore')

# Each green thread has a stack of its own
run_green_thread = eventlet.greenthread.GreenThread.main
eventlet.greenthread.GreenThread.main = lambda *arguments: stack.call(run_green_thread, *arguments)

from murano.common import config
from oslo_config import cfg

CONF = cfg.CONF

# The core library exactly as a cloud has it
CORE_LIBRARY = '/usr/share/murano-common/io.murano.zip'

SETTINGS = """[DEFAULT]
transport_url = fake:/
use_stderr = false
[oslo_messaging_notifications]
driver = noop
[engine]
enable_packages_cache = false
packages_cache = %(folder)s/cache
use_trusts = false
[rabbitmq]
host = 127.0.0.1
login = guest
password = guest
virtual_host = /
[networking]
driver = neutron
"""

# Everything that this process writes; removed when it ends
TEMPORARY = tempfile.mkdtemp(prefix='vetro-engine-')


def tidy_up():
    shutil.rmtree(TEMPORARY, True)


atexit.register(tidy_up)


def config_file():
    """Writes the engine's settings and returns their path."""
    path = os.path.join(TEMPORARY, 'engine.conf')
    with open(path, 'w') as f:
        f.write(SETTINGS % {'folder': TEMPORARY})
    return path


def boot():
    argv, sys.argv = sys.argv, sys.argv[:1]  # oslo must not read our options
    config.parse_args(args=[], default_config_files=[config_file()])
    sys.argv = argv
    from oslo_log import log

    CONF.set_override('use_stderr', False)
    log.setup(CONF, 'murano')
    logging.getLogger().setLevel(logging.CRITICAL)


_unpacked = {}


def unpacked(path):
    """The folder with a zip's content, unpacked once per process and version of the file; a folder stays itself."""
    path = os.path.abspath(path)
    if not os.path.isfile(path):
        return path
    key = path, os.path.getmtime(path)
    if key not in _unpacked:
        _unpacked[key] = tempfile.mkdtemp(prefix='zip-', dir=TEMPORARY)
        with zipfile.ZipFile(path) as archive:
            archive.extractall(_unpacked[key])
    return _unpacked[key]


def expand(paths):
    """Package folders, trees of packages and zips -> package folders."""
    folders = []
    for path in map(unpacked, paths):
        found = []
        for root, inner, files in os.walk(path):
            inner[:] = sorted(d for d in inner if not d.startswith('.'))
            if 'manifest.yaml' in files:
                found.append(root)
                inner[:] = []  # packages do not nest
        folders += found or [path]  # without a manifest the loader will say so
    return folders
