import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.diagnostics.V4006',
  type: 'Library',
  version: '0.1.0',
  name: 'A name that is so long that nobody could read it in the catalog, where it has one line',
  // ^ V4006
  description: 'A sample of one mistake.',
})
