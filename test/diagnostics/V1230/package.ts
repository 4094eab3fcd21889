import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1230',
  namespace: 'com.example.diagnostics.V1230',
  type: 'Library',
  version: '0.1.0',
  name: 'V1230',
  description: 'A sample of one mistake.',
})
