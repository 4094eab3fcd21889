import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V6009',
  namespace: 'com.example.diagnostics.V6009',
  type: 'Library',
  version: '0.1.0',
  name: 'V6009',
  description: 'A sample of one mistake.',
})
