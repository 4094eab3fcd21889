import { MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  method(): string {
    // @ts-expect-error so it is
    // ^ V1230
    return 1
  }

  /** Not `@ts-ignore` itself. */
  other(): void {
    /* @ts-ignore */
    // ^ V1230
    this.method()
  }
}
