import { definePackage } from 'vetro'
import { platform } from './platform.js'

export default definePackage({
  fullName: 'com.mirantis.docker.DockerStandaloneHost',
  type: 'Application',
  version: '0.1.0',
  name: 'Docker Standalone Host',
  description: 'A server of its own that runs containers of applications, and makes them reachable.',
  author: 'Vetro',
  tags: ['Docker'],
  settings: platform,
})
