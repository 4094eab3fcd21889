import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V5011.Sample',
  namespace: 'com.example.diagnostics.V5011',
  type: 'Library',
  version: '0.1.0',
  name: 'V5011',
  description: 'A sample of one mistake.',
})
