import { testFailures } from '../kubernetes/failures.js'

testFailures('flannel', 'Gateways')
