import { archives } from './faults/archives.js'
import { manifest } from './faults/manifest.js'
import { requirements } from './faults/requirements.js'
import { proveFaults } from './prove.js'

proveFaults('upload', [archives, manifest, requirements])
