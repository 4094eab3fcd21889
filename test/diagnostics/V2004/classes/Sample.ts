import { type Matching, MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  name!: Matching<'[a-z'>
  // ^ V2004

  other!: Matching<'(?<name>a)'>
  // ^ V2004
}
