import { action, type Int, inOut, memoized, MuranoObject, out, runtime } from 'vetro'

export class Sample extends MuranoObject {
  @runtime @out one: Int = 1
  // ^ V1112
  @inOut private two: Int = 1
  // ^ V1112
  @runtime static three: Int = 1
  // ^ V1112
  @out protected four: Int = 1

  @action initialize() {}
  // ^ V1112

  @memoized static method() {}
  // ^ V1112

  @action @memoized deploy() {
    this.four = this.two + 1
  }
}

export class Other extends MuranoObject {
  static initialize() {}
  // ^ V1112
}
