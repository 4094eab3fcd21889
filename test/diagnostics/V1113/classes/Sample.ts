import { type Json, MuranoObject, persisted } from 'vetro'

interface Link {
  target: Sample | null
}

export class Sample extends MuranoObject {
  @persisted private one: Sample | null = null
  // ^ V1113
  @persisted private two: Link[] = []
  // ^ V1113
  @persisted private three: Json = null
  @persisted private four: Record<string, string> = {}
}
