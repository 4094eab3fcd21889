import type { Test } from 'uvu'
import { suiteWith } from '../harness/available.js'
import { openSite, type Site } from './site.js'
import type { StandIn } from './stand-ins.js'

/** What a cluster and its applications rest on, unless they are told otherwise. */
export const withCalico: readonly StandIn[] = ['heat', 'images', 'calico', 'confd']

/** Tests in a box. One of them opens it, so that its failure is told like any other; it closes after the last one. */
export const cloudSuite = (name: string): { readonly test: Test; open(title: string): Promise<Site> } => {
  const test = suiteWith(['engine', 'dashboard', 'catalog', 'nodes', 'cloud'], name)
  let site: Site | undefined
  test.after(async () => {
    await site?.report.memory()
    await site?.close()
  })
  return {
    test,
    open: async (title) => {
      site = await openSite(title)
      return site
    },
  }
}
