import { type Between, create, type Int, type Matching, MuranoObject, out, type Positive } from 'vetro'

type Port = Between<1, 65535>

const none = 0

export class Endpoint extends MuranoObject {
  port!: Port
  name: Matching<'[a-z]+'> | null = null
}

export class Sample extends MuranoObject {
  @out count: Positive = 1
  @out ports: Port[] = []

  scale(by: Positive, names: Matching<'[a-z]+'>[] = []): Int {
    return by + names.length
  }

  method(): void {
    create(Endpoint, { port: 80, name: 'web' })
    create(Endpoint, { port: none, name: 'web' })
    // ^ V2012
    create(Endpoint, { port: 80, name: 'Web' })
    // ^ V2012
    this.count = this.scale(1, ['a'])
    this.count = 0
    // ^ V2012
    this.ports = [80, 70000]
    // ^ V2012
    this.count = this.scale(1.5, ['A'])
    // ^ V2012
    // ^ V2012
  }
}
