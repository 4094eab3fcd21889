import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V4009',
  namespace: 'com.example.diagnostics.V4009',
  type: 'Library',
  version: '0.1.0',
  name: 'V4009',
  description: 'A sample of one mistake.',
  requires: { 'com.example.Docker': '1.x', 'com.example.Other': '>=1.2' },
  // ^ V4009
})
