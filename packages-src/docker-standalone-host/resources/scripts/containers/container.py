"""A container of an application. It is replaced in steps, any of which may be the last one that is done:

1. The next container is made beside the present one, under another name. It does not come back by itself.
2. The present one is stopped, the next one started.
3. If that runs, it is told to come back by itself. From here on it is the one that counts.
4. The earlier one is removed, the next one gets its name.

`mend` finds what an attempt has left: it goes back to the beginning, or from step 3 on to the end.
"""
import hashlib
import re
import time

from engine import Refused, ask, await_docker, find, log

SECONDS_TO_STOP = 30
SECONDS_TO_RUN = 5  # One that runs so long has started


class Failed(Exception):
    """The container does not run, and why."""


class Container:
    def __init__(self, name):
        self.name = name
        self.present = docker_name(name)
        self.next = 'next--' + self.present

    def mend(self):
        """Brings what a broken off attempt has left to its end."""
        following = find('containers', self.next)
        if following and following['HostConfig']['RestartPolicy']['Name'] == 'always':
            self._complete()
        elif following:
            self._give_up()

    def find(self):
        return find('containers', self.present)

    def replace(self, definition):
        """The old one runs again, if there is one, when the new one does not: then Failed says why."""
        ask('POST', 'containers/create', definition, name=self.next)
        try:
            stop(self.present)
            self._start()
            ask('POST', 'containers/%s/update' % self.next, {'RestartPolicy': {'Name': 'always'}})
        except (Refused, Failed, OSError) as error:
            self._give_up()
            raise Failed(str(error))
        self._complete()

    def remove(self):
        for each in (self.next, self.present):
            stop(each)
            remove(each)

    def _start(self):
        ask('POST', 'containers/%s/start' % self.next)
        limit = time.monotonic() + SECONDS_TO_RUN
        while time.monotonic() < limit:
            state = find('containers', self.next)['State']
            if not state['Running']:
                raise Failed('it ended at once with status %d%s' % (state['ExitCode'], self._last_words()))
            time.sleep(0.25)

    def _last_words(self):
        words = ' '.join(_output_of(self.next).split())
        for variable in find('containers', self.next)['Config']['Env'] or []:
            value = ' '.join(variable.partition('=')[2].split())
            if len(value) > 3:  # It may be a password, and this becomes a report
                words = words.replace(value, '***')
        return ': ' + words[-500:] if words else ''

    def _complete(self):
        if find('containers', self.present):
            remove(self.present)
        ask('POST', 'containers/%s/rename' % self.next, name=self.present)
        ask('POST', 'containers/%s/start' % self.present)

    def _give_up(self):
        log('%s stays as it was' % self.present)
        await_docker()
        stop(self.next)
        if self.find():
            ask('POST', 'containers/%s/start' % self.present)
        remove(self.next)  # At last: by it `mend` knows that there is something to do


def docker_name(name):
    """What Docker calls a container: as it is called, if Docker takes that and no other container may have it."""
    if re.fullmatch(r'(?!x--|next--)[A-Za-z0-9][A-Za-z0-9_.-]{1,100}', name):
        return name
    return 'x--' + hashlib.sha256(name.encode()).hexdigest()[:32]


def _output_of(name):
    """The end of what a container has printed, if Docker can tell."""
    try:
        content = ask('GET', 'containers/%s/logs' % name, stdout=1, stderr=1, tail=3)
    except Refused:
        return ''
    text = b''
    while content:  # Pieces, each after 8 bytes of which the last four are its length
        end = 8 + int.from_bytes(content[4:8], 'big')
        text, content = text + content[8:end], content[end:]
    return text.decode(errors='replace')


def stop(name):
    _if_it_exists('POST', 'containers/%s/stop' % name, t=SECONDS_TO_STOP)


def remove(name):
    """With its scratch space."""
    _if_it_exists('DELETE', 'containers/%s' % name, force=1, v=1)


def _if_it_exists(method, path, **query):
    try:
        ask(method, path, **query)
    except Refused as refused:
        if refused.status != 404:
            raise
