import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V1215',
  namespace: 'com.example.diagnostics.V1215',
  type: 'Library',
  version: '0.1.0',
  name: 'V1215',
  description: 'A sample of one mistake.',
})
