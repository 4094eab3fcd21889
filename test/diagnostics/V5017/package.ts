import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V5017',
  namespace: 'com.example.diagnostics.V5017',
  type: 'Library',
  version: '0.1.0',
  name: 'V5017',
  description: 'A sample of one mistake.',
})
