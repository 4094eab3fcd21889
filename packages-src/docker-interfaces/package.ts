import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.mirantis.docker.Interfaces',
  namespace: 'com.mirantis.docker',
  type: 'Library',
  version: '0.1.0',
  name: 'Docker Interfaces',
  description: 'What Docker applications and the hosts of their containers offer each other.',
  author: 'Vetro',
  tags: ['Docker', 'Kubernetes'],
})
