import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'vetro.test.Constructs',
  namespace: 'vetro.test',
  type: 'Library',
  version: '0.1.0',
  name: 'Constructs',
  description: 'One method for each construct of the authoring language',
})
