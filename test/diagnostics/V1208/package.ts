import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1208',
  namespace: 'com.example.diagnostics.V1208',
  type: 'Library',
  version: '0.1.0',
  name: 'V1208',
  description: 'A sample of one mistake.',
})
