import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'vetro.test.fleet.Fleet',
  type: 'Application',
  version: '0.1.0',
  name: 'Fleet',
  description: 'Machines on which several things are done at the same time',
})
