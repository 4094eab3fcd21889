import { Base } from '../../library/classes/Base.js'

export class Sample extends Base {}
