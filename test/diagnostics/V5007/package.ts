import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V5007',
  namespace: 'com.example.diagnostics.V5007',
  type: 'Library',
  version: '0.1.0',
  name: 'V5007',
  description: 'A sample of one mistake.',
})
