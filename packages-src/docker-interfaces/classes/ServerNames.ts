import { Environment, id, MuranoObject } from 'vetro'
import { DockerApplication } from './DockerApplication.js'
import { ServerOwner } from './ServerOwner.js'

/** Whether servers can be called what they are to be called. */
export class ServerNames extends MuranoObject {
  /** What is wrong with the names of an application's servers, each as a text; an empty list if nothing is. */
  static problemsOf(owner: ServerOwner): string[] {
    const own = owner.serverNames()
    const all = ServerNames.besides(owner).concat(own)
    const invalid = own.filter((name) => !/^[a-z0-9]([a-z0-9-]{0,50}[a-z0-9])?$/.test(name))
    const repeated = own.filter(
      (name, index) => all.filter((other) => other === name).length > 1 && own.indexOf(name) === index,
    )
    return [
      ...invalid.map((name) => `server name ${name} is none: lower-case letters, digits and dashes make one`),
      ...repeated.map((name) => `several servers of the environment are called ${name}`),
    ]
  }

  /** Heat knows servers by their names, so two of one name in an environment would be one server. */
  private static besides(owner: ServerOwner): string[] {
    const applications = owner.find(Environment)?.applications ?? []
    let names: Record<string, string[]> = {}
    for (const application of applications) {
      const other = application instanceof DockerApplication ? application.host : application
      if (other instanceof ServerOwner && other !== owner) names = { ...names, [id(other)]: other.serverNames() }
    }
    return Object.values(names).flat()
  }
}
