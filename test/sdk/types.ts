import {
  action,
  type Between,
  create,
  type Int,
  inOut,
  MuranoObject,
  memoized,
  type Owned,
  out,
  type Positive,
  persisted,
  plan,
  runtime,
  type Template,
} from 'vetro'

/** Checked by tsc, never run: each line below `@ts-expect-error` has to be a type error, all others must be none. */

class Port extends MuranoObject {
  port: Between<1, 65535> = 80
  scope: 'public' | 'host' = 'public'
}

abstract class Volume extends MuranoObject {
  abstract mount(): void
}

class Application extends MuranoObject {
  name!: string
  size: Positive = 1
  ports: Port[] = []
  main!: Owned<Port>
  backup!: Port | null
  labels: Record<string, string> = {}
  network: { name: string; ports: Port[] } = { name: 'a', ports: [] }
  pattern!: Template<Port, 'scope'>
  @inOut count: Int = 0
  @out address: string | null = null
  @runtime protected connection: string | null = null
  @persisted private done: string[] = []

  @memoized
  setUp() {
    this.done = [...this.done, this.name]
    this.connection = this.name
  }

  @memoized
  private stepAlone() {}

  @memoized
  protected stepShared() {
    this.forget('setUp', 'stepAlone', 'stepShared')
    this.stepAlone()
  }

  @action
  private scale(by: Int = 1): Int {
    this.count = this.count + by
    return this.count
  }

  @action
  grow(): void {
    this.stepShared()
    this.scale(2)
  }

  // @ts-expect-error a memoized method yields nothing
  @memoized
  compute(): number {
    return 1
  }

  // @ts-expect-error a memoized method takes no parameters
  @memoized
  wait(_seconds: Int) {}
}

export const accepted = () => {
  create(Application, {
    name: 'a',
    size: 2,
    ports: [{ port: 1 }, create(Port)],
    main: { port: 2, scope: 'host' },
    backup: null,
    labels: { a: 'b' },
    network: { name: 'b', ports: [{ port: 3 }] },
    pattern: { port: 4 },
  })
  const port: Port | null = create(Port, {}, create(Application)).find(Port)
  const volume: Volume | null = create(Port).find(Volume)
  return [port, volume]
}

export const refused = () => {
  // @ts-expect-error objects of an abstract class cannot be made
  create(Volume)
  // @ts-expect-error there is no such property
  create(Port, { prt: 1 })
  // @ts-expect-error text is no number
  create(Port, { port: '1' })
  // @ts-expect-error not among the choices
  create(Port, { scope: 'cluster' })
  // @ts-expect-error there is no such property in the map that stands for the object
  create(Application, { ports: [{ prt: 1 }] })
  // @ts-expect-error private fields are given by nobody
  create(Application, { done: ['a'] })
  // @ts-expect-error nor are protected ones
  create(Application, { connection: 'a' })
  // @ts-expect-error methods are no properties
  create(Application, { setUp: () => {} })
  // @ts-expect-error the template leaves this one out
  create(Application, { pattern: { scope: 'host' } })
}

export const plans = () => {
  const read = plan<{ name: string }, string[]>({ timeout: 60, run: ({ name }) => [name] })
  const lines: string[] = read({ name: 'a' }).run()
  // @ts-expect-error a parameter is missing
  read({})
  // @ts-expect-error the result is a list
  const line: string = read({ name: 'a' }).run()
  return [lines, line]
}
