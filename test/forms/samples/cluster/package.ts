import { definePackage } from 'vetro'

export default definePackage({
  fullName: 'com.example.forms.Cluster',
  type: 'Application',
  version: '1.2.0',
  name: 'Cluster',
  description: 'A form that describes objects within objects.',
})
