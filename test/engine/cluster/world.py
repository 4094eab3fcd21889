"""Machines of the sample package: who has joined, and what became of servers."""
from agents import ScriptFailed


class World(object):
    def __init__(self):
        self.members, self.log = [], []

    def boot(self, server):
        self.log.append('boot ' + server['name'])

    def kill(self, server):
        self.log.append('kill ' + server['name'])

    def run(self, server, script, words):
        self.log.append('%s %s' % (script, server['name']))
        name = server['name']
        if script == 'leave.sh':
            if name not in self.members:
                raise ScriptFailed('%s is no member' % name)
            self.members.remove(name)
            return ''
        with open(words[1]) as names:
            assert words[0] == name and name in names.read().split()
        if name not in self.members:
            self.members.append(name)
        return '\n'.join(self.members)

    def history(self):
        return self.log

    def joined(self, names):
        assert self.members == names, self.members
