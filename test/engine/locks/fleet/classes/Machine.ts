import { type LinuxMuranoInstance, MuranoObject, parallelMap } from 'vetro'
import { workPlan } from '../plans/work.js'

/** One machine, and those that it leads. */
export class Machine extends MuranoObject {
  instance!: LinuxMuranoInstance
  followers: Machine[] = []

  work(): void {
    this.instance.agent.call(workPlan({ name: this.instance.name }))
  }

  /** Works, and makes the followers do so: the same method on other objects. */
  workAll(): void {
    this.work()
    parallelMap(this.followers, (follower) => follower.workAll())
  }
}
