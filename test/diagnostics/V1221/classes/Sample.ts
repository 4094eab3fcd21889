import { MuranoObject, parallel, parallelMap } from 'vetro'

export class Sample extends MuranoObject {
  others: Sample[] = []

  start(others: Sample[]): void {
    parallel(
      () => this.start([]),
      // ^ V1221
      () => this.other(),
      () => this.indirect(),
      // ^ V1221
    )
    parallelMap(others, (other) => other.start([]))
    parallelMap(others, (other) => other.indirect())
    parallelMap(others, (other) => other.startParent())
    // ^ V1221
  }

  other(): void {}

  indirect(): void {
    this.step()
  }

  startParent(): void {
    this.find(Sample)?.start([])
  }

  protected step(): void {}
}

export class Child extends Sample {
  protected override step(): void {
    this.start([])
  }
}
