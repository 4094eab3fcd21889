import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'vetro.test.convoy.Convoy',
  type: 'Application',
  version: '0.1.0',
  name: 'Convoy',
  description: 'A fleet of another package',
})
