"""Stand-in for the servers of clusters and of standalone Docker hosts, side by side in one cloud."""
import copy
import os

from agents import load_world

HERE = os.path.dirname(os.path.abspath(__file__))


def beside(folder):
    return load_world(os.path.join(HERE, '..', folder, 'world.py'))


class World(object):
    def __init__(self):
        self._kubernetes, self._docker = beside('kubernetes'), beside('standalone-host')

    def boot(self, server):
        self._of(server).boot(server)

    def kill(self, server):
        self._of(server).kill(server)

    def run(self, server, script, words):
        return self._of(server).run(server, script, words)

    def _of(self, server):
        return self._docker if server['name'].startswith('box') else self._kubernetes

    def objects(self, master):
        return self._kubernetes.objects(master)

    def containers(self, server):
        machine = self._docker.machines.get(server)
        return copy.deepcopy(machine.containers) if machine else {}  # as it is now
