import { textField } from 'vetro'

export default { name: textField({ label: 'Name' }) }
// ^ V5001
