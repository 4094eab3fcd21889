import { testFailures } from './failures.js'

testFailures('calico', 'Nodes')
