import { Application, definePackage, form, textField } from 'vetro'

export class Sample extends Application {
  name!: string
}

export default definePackage({
  fullName: 'com.example.diagnostics.V5020',
  namespace: 'com.example.diagnostics.V5020',
  type: 'Application',
  version: '0.1.0',
  name: 'V5020',
  description: 'A sample of one mistake.',
  form: form(Sample, { steps: { sample: { name: textField({ label: 'Name' }) } } }),
  // ^ V5020
})
