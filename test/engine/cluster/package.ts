import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'vetro.test.cluster.Cluster',
  type: 'Application',
  version: '0.1.0',
  name: 'Cluster',
  description: 'A small cluster: nodes are set up once, all at the same time, and left again',
})
