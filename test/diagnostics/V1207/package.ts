import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1207',
  namespace: 'com.example.diagnostics.V1207',
  type: 'Library',
  version: '0.1.0',
  name: 'V1207',
  description: 'A sample of one mistake.',
})
