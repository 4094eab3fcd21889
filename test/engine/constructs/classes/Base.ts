import { type Between, type Int, inOut, MuranoObject, memoized, out, persisted, runtime } from 'vetro'

export class Leaf extends MuranoObject {
  name: string = 'leaf'
  weight: Int = 1

  describe(): string {
    return `${this.name}:${this.weight}`
  }

  ownerName(): string | null {
    return this.find(Tree)?.title ?? null
  }
}

export class Base extends MuranoObject {
  title: string = 'base'
  size: Between<1, 10> = 3
  total: Int = this.size + 1
  @inOut log: string[] = []
  @out result: string | null = null
  @runtime scratch: Int | null = null
  protected shared: string = 'protected'
  private own: string[] = ['private']
  @persisted private count: Int = 0
  @persisted private kept: Record<string, Int> = {}

  greet(name: string = 'you', times: Int = 1): string {
    return `${this.title} greets ${name} ${times}`
  }

  virtual(): string {
    return 'base'
  }

  callsVirtual(): string {
    return `${this.virtual()}!`
  }

  count1(): Int {
    this.count = this.count + 1
    this.kept = { ...this.kept, [`k${this.count}`]: this.count }
    return this.count
  }

  state() {
    this.scratch = (this.scratch ?? 0) + 1
    this.own = [...this.own, 'more']
    return [this.scratch, this.own, this.shared, this.count, this.kept, this.total]
  }

  @memoized
  once(): void {
    this.log = [...this.log, 'base once']
    if (this.size > 5) return
    this.log = [...this.log, 'base small']
  }

  runOnce() {
    this.once()
    this.once()
    return this.log
  }

  forgetOnce() {
    this.once()
    this.forget('once')
    this.once()
    return this.log
  }
}

export class Tree extends Base {
  leaves: Leaf[] = []
  best: Leaf | null = null
  named: Record<string, Leaf> = {}

  override virtual(): string {
    return `tree over ${super.virtual()}`
  }

  override greet(name: string = 'tree', times: Int = 2): string {
    return [1, 2].map((n) => `${n} ${super.greet(name, times)}`).join('; ')
  }

  @memoized
  override once(): void {
    this.log = [...this.log, 'tree once']
    super.once()
  }
}
