import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V6011',
  namespace: 'com.example.diagnostics.V6011',
  type: 'Library',
  version: '0.1.0',
  name: 'V6011',
  description: 'A sample of one mistake.',
})
