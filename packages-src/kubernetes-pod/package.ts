import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.mirantis.docker.kubernetes.KubernetesPod',
  type: 'Application',
  version: '0.1.0',
  name: 'Kubernetes Pod',
  description: 'Runs containers of applications together, in as many copies as wanted, on a Kubernetes cluster.',
  author: 'Vetro',
  tags: ['Docker', 'Kubernetes'],
})
