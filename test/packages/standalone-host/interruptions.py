"""interruptions.py FOLDER: breaks the package's run.py off at every word that it says to Docker, before or after it has an
effect, perhaps with a reboot; then runs it twice, for an image that is missing and for a good one. Prints how often.
Docker is a stand-in: what its API does to containers.
"""
import json
import os
import runpy
import subprocess
import sys
import tempfile
import types

os.chdir(sys.argv[1])
sys.path.insert(0, '.')
sys.dont_write_bytecode = True
import engine  # noqa: E402


class Killed(BaseException):
    pass


class Docker(object):
    def __init__(self):
        self.containers = {}  # name -> definition, running, policy
        self.asked, self.kill_at, self.is_after = 0, None, False

    def ask(self, method, path, body=None, **query):
        self.asked += 1
        killed = self.asked == self.kill_at
        if killed and not self.is_after:
            raise Killed()
        answer = self.carry_out(method, path.split('/'), body, query)
        if killed:
            raise Killed()
        return json.dumps(answer).encode()

    def carry_out(self, method, path, body, query):
        if path == ['_ping']:
            return 'OK'
        if path[0] == 'images':
            self.need(not path[1].startswith('missing'), 404)
            return {'Id': 'id of ' + path[1]}
        if path == ['containers', 'create']:
            self.need(query['name'] not in self.containers, 409)
            self.containers[query['name']] = {'definition': body, 'running': False, 'policy': 'no'}
            return {}
        name = path[1]
        self.need(name in self.containers, 404)
        container = self.containers[name]
        if method == 'DELETE':
            del self.containers[name]
        elif method == 'GET' and path[2] == 'json':
            return {'State': {'Running': container['running'], 'ExitCode': 1}, 'Config': {
                'Labels': container['definition']['Labels'], 'Env': []}, 'HostConfig': {
                    'PortBindings': {}, 'RestartPolicy': {'Name': container['policy']}}}
        elif path[2] == 'start':
            self.start(container)
        elif path[2] == 'stop':
            container['running'] = False
        elif path[2] == 'update':
            container['policy'] = body['RestartPolicy']['Name']
        elif path[2] == 'rename':
            self.need(query['name'] not in self.containers, 409)
            self.containers[query['name']] = self.containers.pop(name)
        else:
            assert path[2] == 'logs', path
            return ''
        return {}

    def start(self, container):
        """All have the same port; an image that ends does so at once."""
        image = container['definition']['Image']
        self.need(not image.startswith('refused'), 400)
        self.need(not any(each['running'] and each is not container for each in self.containers.values()), 500)
        container['running'] = not image.startswith('ends')

    def reboot(self):
        for container in self.containers.values():
            container['running'] = False
        for container in list(self.containers.values()):
            if container['policy'] == 'always':
                try:
                    self.start(container)
                except engine.Refused:
                    pass

    def seen(self):
        return [(name, each['definition']['Image'], each['running'], each['policy'])
                for name, each in self.containers.items()]

    @staticmethod
    def need(condition, status):
        if not condition:
            raise engine.Refused(status, 'no: %d' % status)


class Clock(object):
    """Every look at it takes a second."""

    def __init__(self):
        self.now = 0

    def monotonic(self):
        self.now += 1
        return self.now

    def sleep(self, _seconds):
        pass


def run(docker, image):
    """True if run.py ended well, False if it failed."""
    engine.ask = docker.ask
    sys.modules.pop('container', None)
    sys.modules['time'] = Clock()
    with tempfile.NamedTemporaryFile('w') as file:
        json.dump({'name': 'web', 'env_password': [], 'commands_password': [], 'definition': {
            'Image': image, 'Labels': {}, 'HostConfig': {'PortBindings': {}, 'Mounts': []}}}, file)
        file.flush()
        sys.argv[1:] = [file.name]
        try:
            runpy.run_path('run.py')
        except SystemExit:
            return False
    return True


def lives():
    """Every way in which one attempt is broken off: the state before it, its image, where, and a reboot or none."""
    for before in (None, 'old:1'):
        for image in ('new:1', 'ends:1', 'refused:1', 'missing:1'):
            whole = prepared(before)
            run(whole, image)
            for kill_at in range(1, whole.asked + 1):
                for is_after in (False, True):
                    for reboots in (False, True):
                        yield before, image, kill_at, is_after, reboots


def prepared(before):
    docker = Docker()
    if before:
        assert run(docker, before)
    docker.asked = 0
    return docker


# Nothing is pulled: what is not there is missing. Nobody else listens, and nothing is told to this machine's journal
subprocess.run = lambda *_words, **_options: types.SimpleNamespace(returncode=1, stderr=b'not found')
os.path.exists = lambda path: False
engine.syslog.syslog = lambda text: None
count = 0
for life in lives():
    before, image, kill_at, is_after, reboots = life
    docker = prepared(before)
    docker.kill_at, docker.is_after = kill_at, is_after
    try:
        run(docker, image)
    except Killed:
        pass
    docker.kill_at = None
    if reboots:
        docker.reboot()
    assert not run(docker, 'missing:1')
    # Whatever was there, one that is good runs
    good = [[('web', each, True, 'always')] for each in (before, image) if each in ('old:1', 'new:1')]
    assert docker.seen() in (good + ([] if before else [[]])), (life, docker.seen())
    assert run(docker, 'new:1')
    assert docker.seen() == [('web', 'new:1', True, 'always')], (life, docker.seen())
    count += 1
print(count, file=sys.__stderr__)
