import { type Int, inOut, MuranoObject, memoized, persisted, runtime } from 'vetro'
export class Animal extends MuranoObject {
  legs: Int = 4
  name: string = 'animal'
  title: string = `${this.name}!`
  tags: string[] = [this.name, this.title]
  protected mood: string = 'calm'
  private secret: string = 'a'
  private helperCount: Int = 0
  @persisted private days: Int = 0
  @persisted private note: string | null = null
  @inOut log: string[] = []
  @runtime scratch: Int[] = []
  static readonly LIMIT: Int = 7
  static readonly NAMES = ['x', 'y']
  initialize() {
    this.log = [...this.log, 'animal init', this.kind()]
  }
  kind(): string {
    return 'animal'
  }
  speak(times: Int = Animal.LIMIT, loud: boolean = false): string {
    return `${this.kind()} ${times} ${loud}`
  }
  reveal(): string {
    return this.secret + this.hidden()
  }
  private hidden(): string {
    this.helperCount += 1
    return `h${this.helperCount}`
  }
  same(other: Animal): boolean {
    return other.secret === this.secret
  }
  peek(other: Animal): string {
    return other.secret + other.hidden()
  }
  age(): Int {
    this.days++
    this.note = `d${this.days}`
    return this.days
  }
  noted(): string {
    return this.note ?? 'none'
  }
  clear() {
    this.note = null
    this.days = 0
    return [this.note == null, this.days]
  }
  getMood(): string {
    return this.mood
  }
  setMood(mood: string): Animal {
    this.mood = mood
    return this
  }
  static make(n: Int): string {
    return `${Animal.LIMIT}-${n}-${Animal.helper(n)}`
  }
  private static helper(n: Int): Int {
    return n + Animal.LIMIT
  }
  @memoized prepare(): void {
    this.log = [...this.log, 'animal prepare']
  }
  chain(): string[] {
    return ['animal']
  }
}
export class Dog extends Animal {
  override name: string = 'dog'
  override title: string = 'Dog'
  override tags: string[] = ['dog']
  private owner: string = 'dog owner'
  override initialize() {
    this.log = [...this.log, 'dog init', this.owner]
  }
  override kind(): string {
    return 'dog'
  }
  override speak(times: Int = 2, loud: boolean = true): string {
    return `dog: ${super.speak(times, loud)}`
  }
  @memoized override prepare(): void {
    super.prepare()
    this.log = [...this.log, 'dog prepare']
  }
  override chain(): string[] {
    return [...super.chain(), 'dog', ...[1, 2].map((n) => `${n}${super.kind()}`)]
  }
  static override make(n: Int): string {
    return `dog ${n}`
  }
}
export class Puppy extends Dog {
  @persisted private puppyDays: Int = 10
  override kind(): string {
    return `puppy of ${super.kind()}`
  }
  override chain(): string[] {
    const below = super.chain()
    return [...below, 'puppy', super.kind(), this.kind()]
  }
  @memoized override prepare(): void {
    super.prepare()
    if (this.log.length > 100) return
    this.log = [...this.log, 'puppy prepare']
  }
  override age(): Int {
    this.puppyDays += 1
    return super.age() + this.puppyDays
  }
  forgetAll() {
    this.prepare()
    this.prepare()
    const a = this.log
    this.forget('prepare')
    this.prepare()
    return [a, this.log]
  }
}
export abstract class Shape extends MuranoObject {
  abstract area(): Int
  abstract label: string
  protected abstract scale(n: Int): Int
  describe(): string {
    return `${this.label}: ${this.scale(this.area())}`
  }
}
export class Square extends Shape {
  side: Int = 3
  override label: string = 'square'
  area(): Int {
    return this.side * this.side
  }
  protected override scale(n: Int): Int {
    return n * 2
  }
}
export class Cube extends Square {
  override label = 'cube'
  override side: Int = 2
  override area(): Int {
    return super.area() * 6
  }
}
