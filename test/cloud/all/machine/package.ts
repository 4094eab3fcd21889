import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'vetro.test.machine.Machine',
  type: 'Application',
  version: '0.1.0',
  name: 'Machine',
  description: 'A server that tells what is so on it, and runs a container',
})
