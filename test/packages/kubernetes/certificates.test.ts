import { spawnSync } from 'node:child_process'
import { createPublicKey, X509Certificate } from 'node:crypto'
import * as assert from 'uvu/assert'
import { suiteWith } from '../../harness/available.js'
import type { Plan, PlanOutcome, PlanResult, Value } from '../../harness/engine.js'
import type { Engine } from '../../start-engine.js'
import { startSuite } from '../engine.js'

const test = suiteWith(['engine', 'sandbox'], 'certificates of a cluster')

const minute = 60 * 1000
const [serverAuth, clientAuth] = ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']

/** A request that asks for more than it should get. */
const request = spawnSync('openssl', [
  ...['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', '/dev/null'],
  ...['-subj', '/O=system:masters/CN=admin', '-addext', 'subjectAltName=DNS:murano-kube-1,IP:10.1.0.5'],
  ...['-addext', 'basicConstraints=CA:TRUE', '-outform', 'DER'],
]).stdout
const key = createPublicKey(
  String(spawnSync('openssl', ['req', '-inform', 'DER', '-noout', '-pubkey'], { input: request }).stdout),
)
const forged = Buffer.from(request)
forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1

/** Requests that a master refuses, and why. */
const refusals: readonly (readonly [request: string, reason: RegExp])[] = [
  ['gate gateway 10.1.0.8 kubelet', /a gateway needs no certificate for 'kubelet' \(gate\)/],
  ['kube worker 10.1.0.8 administrator', /a worker needs no certificate for 'administrator'/],
  ['kube worker 10.1.0.8 etcd/operator', /a worker needs no certificate for 'etcd\/operator'/],
  ['kube master 10.1.0.8 etcd/member', /no certificates are signed for nodes with the role 'master'/],
  ['Kube worker 10.1.0.8 kubelet', /'Kube' cannot be a node's name/],
  ['a/CN=b worker 10.1.0.8 kubelet', /cannot be a node's name/],
  [`${'n'.repeat(53)} worker 10.1.0.8 kubelet`, /at most 52 characters/],
  ['kube worker 10.1.0.8,DNS:kubernetes kubelet-server', /'10\.1\.0\.8,DNS:kubernetes' is no address/],
  ['kube worker 10.1.0.256 kubelet', /is no address/],
]

let engine: Engine
/** What a master left that was prepared, and what it answered to requests: fitting, refused, forged ones. */
let files: PlanOutcome['files']
let answers: readonly PlanResult[]
let certificates: ReadonlyMap<string, X509Certificate>

test.before(async () => {
  engine = await startSuite('docker-interfaces', 'kubernetes-cluster')
  const fitting = ['etcd/member', 'etcd/network', 'kubelet', 'kubelet-server', 'kube-proxy'].map(
    (purpose) => `murano-kube-2 worker 10.1.0.6 ${purpose} ${request.toString('base64')}`,
  )
  const master = await carryOut(
    await prepareMaster(),
    await sign(fitting),
    await sign([`kube worker 10.1.0.8 kubelet ${forged.toString('base64')}`]),
    ...(await Promise.all(refusals.map(([refused]) => sign([`${refused} ${request.toString('base64')}`])))),
  )
  files = master.files
  answers = master.answers
  assert.is(answers[0]?.ErrorCode, 0, JSON.stringify(answers[0]))
  certificates = signed(answers[1])
})
test.after(() => engine.close())

const plan = (name: string, parameters: { readonly [name: string]: Value }): Promise<Plan> =>
  engine.oracle.plan(engine.packages, {
    package: 'com.mirantis.docker.kubernetes.KubernetesCluster',
    template: `${name}.template`,
    parameters: { parameters },
  })

/** Runs plans on a fresh node; what each answered, and what they left. */
const carryOut = async (
  ...plans: readonly Plan[]
): Promise<{ answers: readonly PlanResult[]; files: PlanOutcome['files'] }> => {
  const { results, files } = await engine.oracle.runPlan({ plans })
  if ('failed' in results) throw new Error(results.failed)
  return { answers: results, files }
}

const lines = (answer: PlanResult | undefined): readonly string[] => {
  assert.is(answer?.ErrorCode, 0, JSON.stringify(answer?.Body))
  return Array.isArray(answer?.Body) ? answer.Body.map(String) : []
}

const prepareMaster = (addresses: readonly string[] = ['172.24.4.5'], generation = 1) =>
  plan('prepareMaster', { name: 'murano-kube-1', address: '10.1.0.5', addresses, generation })

const sign = (requests: readonly string[]) => plan('signCertificates', { requests })

const prepareNode = (role: string, generation = 1) =>
  plan('prepareNode', { name: 'murano-kube-2', address: '10.1.0.6', role, generation })

const signed = (answer: PlanResult | undefined): ReadonlyMap<string, X509Certificate> =>
  new Map(
    lines(answer).map((line) => {
      const [node, purpose, body = ''] = line.split(' ')
      return [`${node} ${purpose}`, new X509Certificate(Buffer.from(body, 'base64'))]
    }),
  )

/** What the answer asks certificates for. */
const purposes = (answer: PlanResult | undefined) => lines(answer).map((line) => line.split(' ')[0])

/** Of the master. */
const installed = (path: string): X509Certificate => new X509Certificate(files[path]?.text ?? '')

/** What a certificate says: whose it is, what names it has, what it is good for. */
const said = (certificate: X509Certificate | undefined) => [
  certificate?.subject.replace('\n', ', '),
  certificate?.subjectAltName ?? '',
  ...(certificate?.keyUsage ?? []),
]

const isTenYears = (certificate: X509Certificate): boolean => {
  const [from, to] = [new Date(certificate.validFrom), new Date(certificate.validTo)]
  const end = new Date()
  end.setUTCFullYear(end.getUTCFullYear() + 10)
  const backdated = Date.now() - from.getTime()
  return backdated >= 60 * minute && backdated < 75 * minute && Math.abs(to.getTime() - end.getTime()) < 15 * minute
}

test('the master makes two authorities, and its own certificates with them', () => {
  const [cluster, etcd] = [installed('/etc/kubernetes/pki/ca.crt'), installed('/etc/etcd/pki/ca.crt')]
  for (const authority of [cluster, etcd]) assert.ok(authority.ca && isTenYears(authority))
  const paths = Object.keys(files).filter((path) => path.endsWith('.crt') && !path.endsWith('/ca.crt'))
  assert.is(paths.length, 9)
  for (const path of paths) {
    const certificate = installed(path)
    const authority = path.startsWith('/etc/etcd') ? etcd : cluster
    assert.ok(certificate.verify(authority.publicKey) && isTenYears(certificate) && !certificate.ca, path)
    assert.is(certificate.publicKey.asymmetricKeyDetails?.namedCurve, 'prime256v1')
  }
  assert.equal(said(installed('/etc/kubernetes/pki/apiserver.crt')), [
    'CN=kube-apiserver',
    'DNS:murano-kube-1, DNS:localhost, DNS:kubernetes, DNS:kubernetes.default, DNS:kubernetes.default.svc, ' +
      'DNS:kubernetes.default.svc.cluster.local, IP Address:10.1.0.5, IP Address:172.24.4.5, IP Address:10.96.0.1, ' +
      'IP Address:127.0.0.1',
    serverAuth,
  ])
  assert.equal(said(installed('/etc/kubernetes/pki/administrator.crt')), [
    'O=system:masters, CN=administrator',
    '',
    clientAuth,
  ])
})

test('what is secret is for its user only', () => {
  const secret = Object.entries(files).filter(([path]) => /\.key$|encryption\.yaml$/.test(path))
  assert.is(secret.length, 13)
  for (const [path, { mode, owner }] of secret) {
    assert.is(mode, '600', path)
    assert.is(owner === 0, !path.endsWith('/member.key'), path)
  }
  const left = Object.entries(files).filter(
    ([path, { text }]) => !/\.key$/.test(path) && /PRIVATE KEY/.test(text ?? ''),
  )
  assert.equal(left, [])
})

test('a second run keeps everything, and a new address renews the certificate of the API alone', async () => {
  const read = 'return [open("/etc/kubernetes/pki/%s.crt" % n).read() for n in ("ca", "scheduler", "apiserver")]'
  const same = await prepareMaster()
  const look = { ...same, Body: read }
  const other = await prepareMaster(['172.24.4.5', '172.24.4.9'])
  const done = await carryOut(same, look, same, look, other, look)
  const [first, second, third] = [1, 3, 5].map((number) => lines(done.answers[number]))
  assert.equal(second, first)
  assert.equal(third?.slice(0, 2), first?.slice(0, 2))
  assert.match(new X509Certificate(third?.[2] ?? '').subjectAltName ?? '', /172\.24\.4\.9/)
})

test('a certificate says what the engine told the master, and nothing that the request did', () => {
  const own = 'DNS:murano-kube-2, IP Address:10.1.0.6'
  const member = 'DNS:murano-kube-2, DNS:localhost, IP Address:10.1.0.6, IP Address:127.0.0.1'
  const expected = {
    'etcd/member': ['CN=etcd-member', member, serverAuth, clientAuth],
    'etcd/network': ['CN=etcd-network', '', clientAuth],
    kubelet: ['O=system:nodes, CN=system:node:murano-kube-2', '', clientAuth],
    'kubelet-server': ['O=system:nodes, CN=system:node:murano-kube-2', own, serverAuth],
    'kube-proxy': ['CN=system:kube-proxy', '', clientAuth],
  }
  for (const [purpose, saying] of Object.entries(expected)) {
    const certificate = certificates.get(`murano-kube-2 ${purpose}`)
    assert.equal(said(certificate), saying, purpose)
    assert.ok(certificate && isTenYears(certificate) && !certificate.ca, purpose)
    assert.ok(certificate.publicKey.equals(key), purpose)
  }
  const authority = (name: string) => certificates.get(`murano-kube-2 ${name}`)?.fingerprint256
  assert.is(authority('ca'), installed('/etc/kubernetes/pki/ca.crt').fingerprint256)
  assert.is(authority('etcd-ca'), installed('/etc/etcd/pki/ca.crt').fingerprint256)
  assert.is(certificates.size, 7)
})

test('the master refuses a request that was not signed with its own key', () => {
  assert.is(answers[2]?.ErrorCode, 100)
  assert.match(JSON.stringify(answers[2]?.Body), /no certificate for .*system:node:kube: .*Signature did not match/)
})

test('the master refuses what a node may not have', () => {
  refusals.forEach(([refused, reason], index) => {
    assert.is(answers[index + 3]?.ErrorCode, 100, refused)
    assert.match(JSON.stringify(answers[index + 3]?.Body), reason)
  })
})

test('a node asks for what its role needs, and installs nothing that is not for its key', async () => {
  const worker = await prepareNode('worker')
  const certificate = certificates.get('murano-kube-2 kubelet')?.raw.toString('base64')
  const foreign = await plan('installCertificates', { certificates: [`kubelet ${certificate}`] })
  const node = await carryOut(await prepareNode('gateway'), worker, foreign, worker)
  const [gateways, workers, installing, again] = node.answers
  assert.equal(purposes(gateways), ['etcd/member', 'etcd/network', 'etcd/confd'])
  assert.equal(purposes(workers), ['etcd/member', 'etcd/network', 'kubelet', 'kubelet-server', 'kube-proxy'])
  assert.match(JSON.stringify(installing?.Body), /the certificate for kubelet is not for this node's key/)
  assert.equal(purposes(again), purposes(workers))
})

test('a node goes by its name, and refuses what was meant for an earlier server', async () => {
  const node = await carryOut(await prepareNode('worker', 3), await prepareNode('worker', 2))
  assert.is(node.files['/etc/hostname']?.text, 'murano-kube-2\n')
  assert.match(node.files['/etc/hosts']?.text ?? '', /^10\.1\.0\.6 murano-kube-2$/m)
  assert.is(node.answers[1]?.ErrorCode, 100)
  assert.match(
    JSON.stringify(node.answers[1]?.Body),
    /earlier server of the name murano-kube-2 \(generation 2, this is 3\)/,
  )
})

test.run()
