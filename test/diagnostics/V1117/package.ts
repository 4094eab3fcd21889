import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1117',
  namespace: 'com.example.diagnostics.V1117',
  type: 'Library',
  version: '0.1.0',
  name: 'V1117',
  description: 'A sample of one mistake.',
})
