import * as assert from 'uvu/assert'
import { DockerApp } from '../../packages-src/docker-app/package.js'
import { common, fields, type Values } from '../forms/application-values.js'
import { instance, untouched } from '../forms/cluster-model.js'
import { withoutIds } from '../forms/model-of.js'
import { suiteWith } from '../harness/available.js'
import type { Model } from '../harness/engine.js'
import { openSite, type Site } from './site.js'
import { addFromCatalog, dropOnEnvironment, passThrough, type Step, type Walk, walksOf } from './walk.js'

const test = suiteWith(['browser', 'dashboard', 'catalog'], 'wizards in a browser')

let site: Site
test.before(async () => {
  site = await openSite([
    'docker-interfaces',
    'docker-standalone-host',
    'docker-app',
    'kubernetes-cluster',
    'kubernetes-pod',
  ])
})
test.after(() => site?.close())

const walk = walksOf(test, () => site)

/** What murano-api has of an environment, in the order in which it was added. */
const modelsIn = async ({ site }: Walk, environment: string, count: number): Promise<readonly Model[]> => {
  const models = await site.horizon.components(environment)
  assert.is(models.length, count)
  return models
}

/** A field's rule as its form words it, with values that keep and break it. */
const rule = (message: string, { good, bad }: Values = { good: [], bad: [] }) => ({ message, good, bad })

const own = fields.DockerApp
const rules = {
  name: rule('Letters, digits, dots, dashes and underscores, the first one a letter or digit.', common.name),
  image: rule('A name such as redis:8: letters, digits, dots, dashes, underscores, slashes, colons and @.', own?.image),
  ports: rule('Numbers from 1 to 65535, with commas between them: 80, 443, 53/udp.', own?.ports),
  env: rule(
    'Such as MODE=fast, GREETING="Hello, you": each a name, = and a value, with commas between them.',
    own?.env,
  ),
  volumes: rule('Paths of letters, digits, dashes, dots and underscores: /cache, /data=/srv/data.', own?.volumes),
}

const application = {
  name: 'web',
  publish: false,
  image: 'registry.example.com:5000/team/shop:1.2',
  ports: '80, 443/tcp, 53/udp',
  env: 'MODE=fast, URL=http://a/?b=c&d=<e>, GREETING="Hello, ""you"" there", EMPTY=',
  volumes: '/cache, /data = /srv/data',
  command: 'serve\n--title=a b\n$HOME',
}

const applicationStep: Step = {
  name: 'application',
  typed: rules,
  stopped: [
    { name: '', image: '' },
    { name: 'Please fill out this field.', image: 'Please fill out this field.' },
  ],
  refused: [
    { name: '-web', image: 'a b', ports: 'http', env: 'MODE', volumes: 'data' },
    Object.fromEntries(Object.entries(rules).map(([field, { message }]) => [field, message])),
  ],
  entered: application,
}

walk('docker-app', 'an application for a Docker host, which is added by the + of its field', async (at) => {
  const environment = await site.makeEnvironment('shop')
  await at.album.take('environment')
  await at.page.goto('/app-catalog/catalog/')
  await at.album.take('catalog')
  const wizard = await addFromCatalog(at, 'Docker application')
  await wizard.fill({ image: 'redis:8' })
  assert.equal(await wizard.nextInVain(), { host: 'Please select an item in the list.' })
  await at.album.take('no-host')
  await passThrough(at, await wizard.add('host', 'Docker Standalone Host'), [
    { name: 'host', entered: { name: 'box' } },
    {
      name: 'host-instance',
      offered: { image: ['Select Image', 'Debian', 'Docker', 'Kubernetes'] },
      entered: { image: 'Docker' },
    },
  ])
  assert.is(await wizard.value('host'), 'box')
  await passThrough(at, wizard, [applicationStep, { name: 'last' }])

  const [host, app] = await modelsIn(at, environment, 2)
  assert.equal(withoutIds(host ?? null), {
    type: 'com.mirantis.docker.DockerStandaloneHost',
    name: 'box',
    dockerRegistry: null,
    dockerMirror: null,
    gcloudKey: null,
    instance: { ...instance('docker-host-1', true), image: 'image-docker' },
  })
  assert.equal(withoutIds(app ?? null), {
    type: 'com.example.docker.DockerApp',
    ...application,
    // As browsers submit lines
    command: application.command.replaceAll('\n', '\r\n'),
    host: host?.['?'].id,
  })
  assert.equal(Object.fromEntries(DockerApp.itemsOf(application.env).map(DockerApp.variableOf)), {
    MODE: 'fast',
    URL: 'http://a/?b=c&d=<e>',
    GREETING: 'Hello, "you" there',
    EMPTY: '',
  })
})

const names = rule('Small letters, digits, dashes and one #; a dash is neither the first nor the last.', {
  good: ['murano-kube-#', '#'],
  bad: ['kube', 'k##', 'Kube-#', '#-'],
})
const registry = rule('The address of a registry, such as registry.example.com:5000.', {
  good: ['registry.example.com:5000', ''],
  bad: ['ftp://a', 'a:b'],
})
const mirror = rule('The address of a mirror, such as https://mirror.example.com.', {
  good: ['https://mirror.example.com', ''],
  bad: ['https://a/b'],
})

const clusterSteps: readonly Step[] = [
  {
    name: 'nodes',
    typed: { nodePattern: names },
    stopped: [
      { nodeCount: 0, maximumOfWorkers: 201 },
      {
        nodeCount: 'Value must be greater than or equal to 1.',
        maximumOfWorkers: 'Value must be less than or equal to 200.',
      },
    ],
    refused: [
      { nodeCount: 6, maximumOfWorkers: 5, nodePattern: 'murano-kube-#' },
      { step: 'There cannot be more workers to begin with than workers at most.' },
    ],
    entered: { nodeCount: 2 },
  },
  {
    name: 'network',
    typed: { dockerRegistry: registry, dockerMirror: mirror },
    refused: [
      { gcloudKey: 'key.json' },
      {
        dockerRegistry: registry.message,
        dockerMirror: mirror.message,
        gcloudKey: 'The whole content of the key file, from { to }.',
      },
    ],
    entered: { dockerRegistry: '', dockerMirror: '', gcloudKey: '', useFlannel: true },
  },
  { name: 'instances', offered: { flavor: ['m1.large', 'm1.medium'], image: ['Kubernetes'] } },
]

walk('kubernetes-cluster', 'a cluster, and a pod on it, whose tiles are dropped on an environment', async (at) => {
  const environment = await site.makeEnvironment('cluster')
  await at.album.take('environment')
  await passThrough(at, await dropOnEnvironment(at, 'Kubernetes Cluster'), clusterSteps)
  await passThrough(at, await dropOnEnvironment(at, 'Kubernetes Pod'), [
    { name: 'pod', entered: { name: 'shop', kubernetesCluster: 'kubernetes', labels: 'tier=web', replicas: 2 } },
  ])

  const [cluster, pod] = await modelsIn(at, environment, 2)
  assert.equal(withoutIds(cluster ?? null), { ...untouched, nodeCount: 2, useFlannel: true })
  assert.equal(withoutIds(pod ?? null), {
    type: 'com.mirantis.docker.kubernetes.KubernetesPod',
    name: 'shop',
    kubernetesCluster: cluster?.['?'].id,
    labels: 'tier=web',
    replicas: 2,
    updateStrategy: 'ReplicationController',
  })
})

test.run()
