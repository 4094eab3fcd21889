import { type Int, MuranoObject } from 'vetro'

export class Base extends MuranoObject {
  protected size: Int = 2
  private first: Int = 1
  private second: Int = this.sum()
  // ^ V1116
  private third: Int = 3

  initialize() {
    this.prepare()
    // ^ V1116
    this.size = this.sum()
  }

  sum(): Int {
    return this.first + this.third + this.size
  }

  protected prepare(): void {}
}

export class Sample extends Base {
  private own: Int = this.sum()

  override initialize() {
    this.prepare()
  }

  protected override prepare(): void {
    this.size = this.size + this.own + this.unused()
  }

  private unused(): Int {
    return 0
  }
}
