import { type Agent, create, Logger, MuranoObject } from 'vetro'

export class Sample extends MuranoObject {
  method(agent: Agent) {
    const logger = create(Logger, { loggerName: 'sample' })
    return [logger.loggerName, agent.host]
    // ^ V1228
    // ^ V1228
  }
}
