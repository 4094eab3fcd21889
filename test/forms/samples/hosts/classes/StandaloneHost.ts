import { Host } from './Host.js'

/** A machine that runs containers. */
export class StandaloneHost extends Host {}
