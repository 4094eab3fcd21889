"""Signing requests and certificates. They are real ones, always the same; a line before them says whose they are."""
import base64
import os

from agents import ScriptFailed

FOLDER = os.path.dirname(os.path.abspath(__file__))

PURPOSES = {
    'master': [],  # signs its own
    'worker': ['etcd/member', 'etcd/network', 'kubelet', 'kubelet-server', 'kube-proxy'],
    'gateway': ['etcd/member', 'etcd/network', 'etcd/confd'],
}


def pem(name):
    with open(os.path.join(FOLDER, name)) as file:
        return file.read()


REQUEST, CERTIFICATE = pem('request.pem'), pem('certificate.pem')


def encoded(whose, text):
    return base64.b64encode(('%s\n%s' % (whose, text)).encode()).decode()


def whose(text):
    return base64.b64decode(text).decode().split('\n')[0]


class Certificates(object):
    """Of World: who requests, signs, installs what."""

    def requests(self, machine):
        lacking = [purpose for purpose in PURPOSES[machine.role] if purpose not in machine.certificates]
        for purpose in lacking:
            machine.requested.setdefault(purpose, '%s %s %s' % (machine.name, purpose, machine.generation))
        return '\n'.join('%s %s' % (p, encoded(machine.requested[p], REQUEST)) for p in lacking)

    def nodes_sign(self, machine, requests):
        cluster = self._cluster_of_master(machine)
        signed, nodes = [], []
        with open(requests) as file:
            asked = [line.split(' ') for line in file.read().splitlines()]
        for name, role, address, purpose, request in asked:
            if purpose not in PURPOSES[role]:
                raise ScriptFailed('%s %s gets no certificate for %s' % (role, name, purpose))
            if whose(request).split(' ')[:2] != [name, purpose]:
                raise ScriptFailed('%s asks with a request of %s' % (name, whose(request)))
            if name not in nodes:
                nodes.append(name)
            line = '%s issued by %s for %s %s' % (whose(request), cluster.master.name, role, address)
            signed.append('%s %s %s' % (name, purpose, encoded(line, CERTIFICATE)))
        authorities = ['%s %s %s' % (name, purpose, encoded('authority of %s' % cluster.master.name, CERTIFICATE))
                       for name in nodes for purpose in ('ca', 'etcd-ca')]
        return '\n'.join(signed + authorities)

    def nodes_install_certificates(self, machine, certificates):
        with open(certificates) as file:
            given = dict(line.split(' ') for line in file.read().splitlines())
        for authority in ('ca', 'etcd-ca'):
            if authority not in given:
                raise ScriptFailed('the certificate of the authority %s is missing' % authority)
        issuer = whose(given.pop('ca')).split(' ')[-1]
        for purpose, certificate in given.items():
            if purpose == 'etcd-ca':
                continue
            expected = '%s issued by %s for %s %s' % (machine.requested.get(purpose), issuer, machine.role, machine.ip)
            if whose(certificate) != expected:
                raise ScriptFailed('the certificate %s: %s; not %s' % (purpose, whose(certificate), expected))
            machine.certificates.add(purpose)
        if machine.certificates != set(PURPOSES[machine.role]):
            raise ScriptFailed('%s has only certificates for %s' % (machine.name, sorted(machine.certificates)))
        machine.issuer = issuer
