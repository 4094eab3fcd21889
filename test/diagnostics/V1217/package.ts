import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1217',
  namespace: 'com.example.diagnostics.V1217',
  type: 'Library',
  version: '0.1.0',
  name: 'V1217',
  description: 'A sample of one mistake.',
})
