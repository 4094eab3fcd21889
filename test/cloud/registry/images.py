#!/usr/bin/python3
"""images.py hosts: the registries that the table of images is about, one a line.
images.py push FOLDER: makes the images of busybox and the programs in FOLDER, and pushes them to the registry behind
all of them, 127.0.0.1:5001, where the names of repositories begin with the registry's.
"""

import gzip
import hashlib
import http.client
import io
import json
import os
import subprocess
import sys
import tarfile

DOCKER_HUB = 'registry-1.docker.io'
# What a user's own registry has: images under the names that packages ask it for, and, as a mirror, Docker Hub's
OWN = 'own'


def table():
    """(registry, repository, tag, command) of each image; names mean what they mean to Docker."""
    with open(os.path.join(os.path.dirname(__file__), 'images'), encoding='utf-8') as lines:
        for line in lines:
            if line.strip() and not line.startswith('#'):
                image, command = line.split(maxsplit=1)
                name, tag = image.rsplit(':', 1)
                registry, slash, path = name.partition('/')
                if not slash or '.' not in registry:
                    registry, path = DOCKER_HUB, name if slash else f'library/{name}'
                yield registry, path, tag, command.strip()


def layer(programs):
    """A tar of busybox under all its names, and of programs; the same bytes of the same files."""
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode='w') as archive:

        def add(name, kind=tarfile.DIRTYPE, mode=0o755, data=b'', target=''):
            member = tarfile.TarInfo(name)
            member.type, member.mode, member.size, member.linkname = kind, mode, len(data), target
            archive.addfile(member, io.BytesIO(data))

        add('bin')
        add('tmp', mode=0o1777)
        with open('/bin/busybox', 'rb') as busybox:
            add('bin/busybox', tarfile.REGTYPE, data=busybox.read())
        for applet in subprocess.check_output(['/bin/busybox', '--list'], text=True).split():
            if applet != 'busybox':
                add(f'bin/{applet}', tarfile.SYMTYPE, target='busybox')
        for name in sorted(os.listdir(programs)):
            with open(os.path.join(programs, name), 'rb') as program:
                add(f'bin/{name}', tarfile.REGTYPE, data=program.read())
    return content.getvalue()


def digest(content):
    return f'sha256:{hashlib.sha256(content).hexdigest()}'


def described(kind, content):
    kind = f'application/vnd.docker.{kind}'
    return {'mediaType': kind, 'size': len(content), 'digest': digest(content)}


class Registry:
    """What pushing takes of the registry's protocol."""

    def __init__(self):
        self.connection = http.client.HTTPConnection('127.0.0.1', 5001, timeout=30)
        self.homes = {}

    def ask(self, method, path, expected, content=None, kind='application/octet-stream'):
        self.connection.request(method, path, content, {'Content-Type': kind})
        answer = self.connection.getresponse()
        text = answer.read()
        if answer.status not in expected:
            raise SystemExit(f'{method} {path}: {answer.status}: {text.decode()}')
        return answer

    def upload(self, repository, content):
        """A blob is sent once; other repositories take it from the first one."""
        name = digest(content)
        home = self.homes.setdefault(name, repository)
        source = '' if home == repository else f'?mount={name}&from={home}'
        answer = self.ask('POST', f'/v2/{repository}/blobs/uploads/{source}', (201, 202))
        if answer.status == 202:
            place = answer.headers['Location']
            self.ask('PUT', f'{place}{"&" if "?" in place else "?"}digest={name}', (201,), content)

    def push(self, repository, tag, configuration, compressed):
        for content in (configuration, compressed):
            self.upload(repository, content)
        kind = 'application/vnd.docker.distribution.manifest.v2+json'
        manifest = {
            'schemaVersion': 2,
            'mediaType': kind,
            'config': described('container.image.v1+json', configuration),
            'layers': [described('image.rootfs.diff.tar.gzip', compressed)],
        }
        self.ask('PUT', f'/v2/{repository}/manifests/{tag}', (201,), json.dumps(manifest), kind)


def push(programs):
    plain = layer(programs)
    compressed = gzip.compress(plain, compresslevel=1, mtime=0)
    registry = Registry()
    for host, path, tag, command in table():
        own = [f'{OWN}/{path}', f'{OWN}/{path.removeprefix("library/")}']
        configuration = {
            'architecture': 'amd64',
            'os': 'linux',
            'config': {
                'Entrypoint': ['/bin/sh', '-c', command, path],
                'Env': ['PATH=/bin', f'IMAGE={path.removeprefix("library/")}:{tag}'],
            },
            'rootfs': {'type': 'layers', 'diff_ids': [digest(plain)]},
        }
        for repository in dict.fromkeys([f'{host}/{path}', *own]):
            registry.push(repository, tag, json.dumps(configuration).encode(), compressed)


if sys.argv[1:] == ['hosts']:
    print('\n'.join(sorted({host for host, *_ in table()})))
elif sys.argv[1:2] == ['push'] and len(sys.argv) == 3:
    push(sys.argv[2])
else:
    raise SystemExit(__doc__)
