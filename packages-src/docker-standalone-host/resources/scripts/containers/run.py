#!/usr/bin/python3
"""run.py CONTAINER: runs a container, described in a file of JSON, in place of the one of that name.

Prints {"busy": ["tcp 80"]}: those of its ports that others listen on here. If there are any, nothing has been done.
"""
import hashlib
import json
import os
import re
import subprocess
import sys

sys.path[0] = '.'  # The agent starts a link, and Python would look where that leads
from container import Container, Failed
from engine import Refused, await_docker, fail, find, log

DIGEST = 'com.mirantis.docker.digest'
WORD = r'[A-Za-z0-9][A-Za-z0-9._-]*'
IMAGE = re.compile(r'%s(:[0-9]+)?(/%s)*(:[A-Za-z0-9_][A-Za-z0-9._-]*)?(@[a-z0-9]+:[a-f0-9]+)?' % (WORD, WORD))


def listening():
    """The ports that somebody listens on here."""
    ports = set()
    for protocol, state in (('tcp', '0A'), ('udp', '07')):
        for version in ('', '6'):
            path = '/proc/net/' + protocol + version
            lines = open(path).readlines()[1:] if os.path.exists(path) else []
            for _number, local, _remote, status, *_rest in map(str.split, lines):
                if status == state:
                    ports.add('%s %d' % (protocol, int(local.rpartition(':')[2], 16)))
    return ports


def ports_of(definition):
    """The ports of the server that a container has, or is to have."""
    bindings = definition['HostConfig']['PortBindings'] or {}
    return {'%s %s' % (port.partition('/')[2], each['HostPort']) for port in bindings for each in bindings[port]}


def pull(image):
    """The image's id. One that is here is not asked for again, unless its tag is one that moves."""
    if not IMAGE.fullmatch(image):
        fail('%s is no name of an image' % json.dumps(image, ensure_ascii=False))
    tag = image.rpartition('/')[2]
    if not find('images', image) or ':' not in tag or tag.endswith(':latest'):
        log('pulling ' + image)
        done = subprocess.run(['docker', 'pull', '--quiet', image], stdin=subprocess.DEVNULL, capture_output=True,
                              env={'HOME': '/root', 'PATH': '/usr/local/bin:/usr/bin:/bin'})
        if done.returncode != 0:
            reason = done.stderr.decode(errors='replace').replace('Error response from daemon: ', '')
            fail('image %s cannot be pulled: %s' % (image, ' '.join(reason.split())))
    return find('images', image)['Id']


def complete(wanted):
    """What Docker is to be told: with what is secret, and a mark by which it is known again."""
    definition = {**wanted['definition'], 'Env': wanted['env_password'], 'Cmd': wanted['commands_password'] or None}
    known = json.dumps([definition, pull(definition['Image'])], sort_keys=True)
    labels = {**definition['Labels'], DIGEST: hashlib.sha256(known.encode()).hexdigest()}
    return {**definition, 'Labels': labels}


def run(wanted):
    """Yields the ports that are busy."""
    container = Container(wanted['name'])
    container.mend()
    present = container.find()
    runs = present is not None and present['State']['Running']
    busy = ports_of(wanted['definition']) & (listening() - (ports_of(present) if runs else set()))
    if busy:
        return sorted(busy)
    definition = complete(wanted)
    if not runs or present['Config']['Labels'].get(DIGEST) != definition['Labels'][DIGEST]:
        for mount in definition['HostConfig']['Mounts']:
            if mount['Type'] == 'bind' and not os.path.exists(mount['Source']):
                os.makedirs(mount['Source'])
        log('starting ' + container.present)
        container.replace(definition)
    return []


with open(sys.argv[1]) as file:
    wanted = json.load(file)
try:
    await_docker()
    print(json.dumps({'busy': run(wanted)}))
except (Refused, Failed, OSError) as error:
    fail(str(error))
