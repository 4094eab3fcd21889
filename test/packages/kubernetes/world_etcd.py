"""The membership of etcd, with its rules: members learn before they vote, one at a time, and no change without a majority."""
from agents import ScriptFailed


class Etcd(object):
    def __init__(self):
        self.members = {}  # name -> {address, state: admitted, started or lost}

    def form(self, name, address):
        self.members = {name: {'address': address, 'state': 'started'}}

    def endpoints(self):
        """Of started members; the first one is the master's, which formed it."""
        return ['https://%(address)s:2379' % m for m in self.members.values() if m['state'] == 'started']

    def write(self):
        if not self.members:
            raise ScriptFailed('etcd has not been started')
        voters = [m for m in self.members.values() if m['state'] != 'admitted']
        running = [m for m in voters if m['state'] == 'started']
        if len(running) * 2 <= len(voters):
            raise ScriptFailed('etcd has no leader: %d of %d members run' % (len(running), len(voters)))

    def admit(self, name, address):
        self.write()
        known = self.members.get(name)
        if known and known['state'] == 'started' and known['address'] != address:
            raise ScriptFailed('another member of etcd is called %s already' % name)
        # There can be one at a time that learns, so what another attempt has left gives way
        for other, member in list(self.members.items()):
            if member['state'] == 'admitted' and other != name or member['state'] == 'lost' and other == name:
                self.remove(other)
        self.members.setdefault(name, {'address': address, 'state': 'admitted'})
        return self._initial_cluster()

    def join(self, name, address, initial_cluster):
        member = self.members.get(name)
        if member is None or member['address'] != address:
            raise ScriptFailed('etcd: %s has not been admitted' % name)
        if set(initial_cluster.split(',')) != set(self._initial_cluster().split(',')):
            raise ScriptFailed('etcd: member count is unequal: %s, not %s' % (initial_cluster, self._initial_cluster()))
        self.write()
        member['state'] = 'started'

    def remove(self, name):
        if name in self.members:
            self.write()
            del self.members[name]

    def lose(self, name, address):
        if self.members.get(name, {}).get('address') == address:
            self.members[name]['state'] = 'lost'

    def check(self, machines):
        for name, member in self.members.items():
            assert member['state'] == 'started', 'member %s of etcd is %s' % (name, member['state'])
            assert machines[name].member == (name, member['address']), '%s runs no member' % name

    def _initial_cluster(self):
        return ','.join('%s=https://%s:2380' % (name, m['address']) for name, m in self.members.items())
