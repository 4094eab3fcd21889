import { Environment, type Int, MuranoObject, runtime } from 'vetro'

export class Owner extends MuranoObject {
  size: Int = 1
  @runtime count: Int = 0

  grow() {
    return this.size + 1
  }
}

export class Sample extends MuranoObject {
  @runtime size: Int = 0

  initialize() {
    this.size = this.find(Owner)?.size ?? 0
    this.size = this.find(Owner)?.count ?? 0
    // ^ V1226
    const owner = this.find(Owner)
    if (owner != null) this.size = owner.grow()
    // ^ V1226
    owner?.find(Environment)?.reporter.report(this, 'ready')
    // ^ V1226
  }

  deploy() {
    this.size = this.find(Owner)?.grow() ?? 0
  }
}
