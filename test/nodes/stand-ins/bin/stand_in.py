"""What the stand-ins for programs that Debian does not have share: a strict look at what they are given, and etcd."""
import base64
import json
import os
import re
import select
import subprocess
import sys
import time
import tomllib

sys.stdout.reconfigure(line_buffering=True)  # for the journal


def refuse(text):
    sys.exit('%s (stand-in): %s' % (os.path.basename(sys.argv[0]), text))


def version(*words):
    """Answers the question for the version, which these words ask: so the image tries its programs."""
    if sys.argv[1:] == list(words):
        print('a stand-in')
        sys.exit()


def only(given, known, where):
    """Refuses what the real program does not know, or may not know: stand-ins know what is used."""
    unknown = set(given) - set(known)
    if unknown:
        refuse('unknown in %s: %s' % (where, ', '.join(sorted(unknown))))


def needed(given, name, where='the environment'):
    if not given.get(name):
        refuse('%s is not set in %s' % (name, where))
    return given[name]


def flags(words, known):
    """-name=value, and -name alone for true; {name: value}."""
    given = {}
    for word in words:
        found = re.fullmatch('-{1,2}([a-z-]+)(?:=(.*))?', word)
        if not found:
            refuse('what is %s?' % word)
        given[found.group(1)] = True if found.group(2) is None else found.group(2)
    only(given, known, 'the command line')
    return given


class Etcd(object):
    def __init__(self, endpoints, authority, certificate, key):
        for endpoint in endpoints.split(','):
            if not re.fullmatch(r'https://[a-z0-9.-]+:[0-9]+', endpoint):
                refuse('%s is no endpoint of etcd with TLS' % endpoint)
        for path in (authority, certificate, key):
            if not os.access(path, os.R_OK):
                refuse('%s cannot be read' % path)
        self._command = ['etcdctl', '--endpoints', endpoints, '--cacert', authority, '--cert', certificate, '--key', key,
                         '--command-timeout', '10s']

        self._environment = {'PATH': os.environ['PATH'], 'ETCDCTL_API': '3'}

    def _run(self, *words, **options):
        done = subprocess.run(self._command + list(words), capture_output=True, text=True, env=self._environment,
                              **options)
        if done.returncode:
            raise OSError(done.stderr.strip().splitlines()[-1])
        return done.stdout

    def list(self, prefix):
        """{key: value} of all keys that begin so."""
        found = json.loads(self._run('get', '--prefix', prefix, '--write-out', 'json')).get('kvs') or []
        return {base64.b64decode(entry['key']).decode(): base64.b64decode(entry.get('value', '')).decode()
                for entry in found}

    def changes(self, prefix):
        """Yields now, after each change of keys that begin so, and every ten seconds."""
        watch = subprocess.Popen(self._command + ['watch', '--prefix', prefix], stdout=subprocess.PIPE,
                                 env=self._environment)
        while True:
            yield
            if select.select([watch.stdout], [], [], 10)[0]:
                if not os.read(watch.stdout.fileno(), 1 << 20):
                    raise OSError('etcd has ended the watch')
                time.sleep(.1)  # changes seldom come alone

    def put(self, key, value):
        self._run('put', key, input=value)

    def delete(self, key):
        """-> whether it was there"""
        return self._run('del', key).strip() == '1'


def calico_etcd():
    """As CALICO's environment says."""
    if needed(os.environ, 'DATASTORE_TYPE') != 'etcdv3':
        refuse('no such DATASTORE_TYPE')
    return Etcd(needed(os.environ, 'ETCD_ENDPOINTS'), needed(os.environ, 'ETCD_CA_CERT_FILE'),
                needed(os.environ, 'ETCD_CERT_FILE'), needed(os.environ, 'ETCD_KEY_FILE'))


def run(command):
    if subprocess.run(command, shell=True).returncode:
        raise OSError('failed: %s' % command)


class Template(object):
    """One of confd's templates: conf.d/NAME.toml of a folder. render(text of the template) makes the file's text."""

    def __init__(self, folder, name):
        with open(os.path.join(folder, 'conf.d', name), 'rb') as f:
            self._settings = tomllib.load(f)['template']
        only(self._settings, ('src', 'dest', 'mode', 'keys', 'prefix', 'check_cmd', 'reload_cmd'), name)
        with open(os.path.join(folder, 'templates', self._settings['src'])) as f:
            self._text = f.read()

    def update(self, render):
        """As confd does: to a file beside the target, checked, moved, told to whom it concerns."""
        target, text = self._settings['dest'], render(self._text)
        if os.path.exists(target):
            with open(target) as f:
                if f.read() == text:
                    return
        staged = os.path.join(os.path.dirname(target), '.' + os.path.basename(target))
        with open(staged, 'w') as f:
            f.write(text)
        os.chmod(staged, int(self._settings.get('mode', '0644'), 8))
        if 'check_cmd' in self._settings:
            run(self._settings['check_cmd'].replace('{{.src}}', staged))
        os.rename(staged, target)
        if 'reload_cmd' in self._settings:
            run(self._settings['reload_cmd'])
        print('updated', target)


def templates(folder):
    return [Template(folder, name) for name in sorted(os.listdir(os.path.join(folder, 'conf.d')))]
