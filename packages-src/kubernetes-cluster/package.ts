import { definePackage } from 'vetro'
import { platform } from './platform.js'

export default definePackage({
  fullName: 'com.mirantis.docker.kubernetes.KubernetesCluster',
  type: 'Application',
  version: '0.1.0',
  name: 'Kubernetes Cluster',
  description: 'Runs containers on as many servers as they need, and makes them reachable through gateways.',
  author: 'Vetro',
  tags: ['Docker', 'Kubernetes'],
  settings: platform,
})
