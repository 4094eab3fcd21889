import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V6007',
  namespace: 'com.example.diagnostics.V6007',
  type: 'Library',
  version: '0.1.0',
  name: 'V6007',
  description: 'A sample of one mistake.',
})
