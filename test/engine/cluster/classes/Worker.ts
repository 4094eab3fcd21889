import { type Int, memoized, out } from 'vetro'
import { Node } from './Node.js'

/** A node that runs things. */
export class Worker extends Node {
  @out prepared: Int = 0

  @memoized
  override setUp(): void {
    super.setUp()
    this.prepared += 1
  }
}
