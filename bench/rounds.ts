import { cluster, environment, type Size } from '../test/packages/kubernetes/model.js'
import { healthy, startSimulator } from '../test/packages/kubernetes/simulation.js'

/** Sequential rounds of agent calls that a deployment may take, however many nodes there are. */
const limit = 24

const sizes: readonly Size[] = [
  { workers: 1, gateways: 1 },
  { workers: 8, gateways: 1 },
  { workers: 47, gateways: 2 },
]

/**
 * Deploys Kubernetes clusters in a simulated cloud, and yields how many calls to agents have to wait for one another: on
 * real servers this decides how long it takes. Throws if they are too many, or grow with the number of nodes.
 */
export async function measureRounds(): Promise<readonly { readonly nodes: number; readonly rounds: number }[]> {
  const simulator = await startSimulator()
  try {
    const measured: { nodes: number; rounds: number }[] = []
    for (const size of sizes) {
      const { runs } = await simulator.succeed({ deploy: environment(cluster(size)) }, healthy(size))
      measured.push({ nodes: 1 + (size.workers ?? 1) + (size.gateways ?? 1), rounds: runs[0]?.rounds ?? 0 })
    }
    const [, ten, fifty] = measured.map(({ rounds }) => rounds)
    if (measured.some(({ rounds }) => rounds > limit)) throw new Error(`more than ${limit} rounds of agent calls`)
    if (ten !== fifty) throw new Error(`${fifty} rounds of agent calls for 50 nodes, ${ten} for 10`)
    return measured
  } finally {
    await simulator.close()
  }
}
