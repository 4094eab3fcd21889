import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V5009',
  namespace: 'com.example.diagnostics.V5009',
  type: 'Library',
  version: '0.1.0',
  name: 'V5009',
  description: 'A sample of one mistake.',
})
