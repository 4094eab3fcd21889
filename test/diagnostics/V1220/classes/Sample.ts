import { MuranoObject, memoized, parallel, parallelMap } from 'vetro'

export class Sample extends MuranoObject {
  start(): void {
    parallel(
      () => this.prepare(),
      // ^ V1220
      () => this.prepare(),
      // ^ V1220
    )
  }

  @memoized
  prepare(): void {}

  startAll(names: string[]): void {
    parallelMap(names, (name) => this.startOne(name))
  }

  startOne(name: string): string {
    return name
  }
}

export class Parent extends MuranoObject {
  start(names: string[]): void {
    parallelMap(names, () => this.step())
    // ^ V1220
  }

  step(): void {}
}

export class Child extends Parent {
  @memoized
  override step(): void {}
}
