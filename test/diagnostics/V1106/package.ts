import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1106',
  namespace: 'com.example.diagnostics.V1106',
  type: 'Library',
  version: '0.1.0',
  name: 'V1106',
  description: 'A sample of one mistake.',
})
