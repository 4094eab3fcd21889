import { testFailures } from './failures.js'

testFailures('flannel', 'Gateways')
