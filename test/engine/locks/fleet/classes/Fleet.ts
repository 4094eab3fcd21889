import { Application, action, type Int, memoized, out, parallel, parallelMap } from 'vetro'
import type { Machine } from './Machine.js'
import type { Workshop } from './Workshop.js'

/** A fleet of machines. Each action does one thing for all of them at once. */
export class Fleet extends Application {
  machines!: Machine[]
  workshop!: Workshop
  @out prepared: Int = 0

  override deploy(): void {
    parallelMap(this.machines, (machine) => machine.instance.deploy())
  }

  @action
  ofEach() {
    parallelMap(this.machines, (machine) => machine.work())
  }

  @action
  ofThis() {
    parallelMap(this.machines, (machine) => this.workOn(machine))
  }

  @action
  indirectly() {
    parallelMap(this.machines, (machine) => this.begin(machine))
  }

  @action
  ofAnother() {
    parallelMap(this.machines, (machine) => this.workshop.serve(machine))
  }

  @action
  inBranches() {
    parallel(
      () => this.onFirst(),
      () => {
        this.onLast()
      },
    )
  }

  @action
  statically() {
    parallelMap(this.machines, (machine) => Fleet.workStatically(machine))
  }

  @action
  inTrees() {
    parallelMap(this.machines, (machine) => machine.workAll())
  }

  @action
  once() {
    parallelMap(this.machines, (machine) => this.beginPrepared(machine))
  }

  workOn(machine: Machine): void {
    machine.work()
  }

  begin(machine: Machine): void {
    this.go(machine)
  }

  private go(machine: Machine): void {
    this.workOn(machine)
  }

  private onFirst(): void {
    for (const machine of this.machines.slice(0, 1)) this.workOn(machine)
  }

  private onLast(): void {
    for (const machine of this.machines.slice(1, 2)) this.workOn(machine)
  }

  private static workStatically(machine: Machine): void {
    machine.work()
  }

  private beginPrepared(machine: Machine): void {
    this.prepare()
    machine.work()
  }

  @memoized
  prepare(): void {
    for (const machine of this.machines.slice(0, 1)) machine.work()
    this.prepared += 1
  }
}
