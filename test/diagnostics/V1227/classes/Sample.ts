import { create, type Environment, Logger, MuranoError, MuranoObject, type Secret } from 'vetro'

export class Sample extends MuranoObject {
  token!: Secret
  old: Secret | null = null

  method(environment: Environment) {
    const logger = create(Logger, { loggerName: 'sample' })
    const line = `Token ${this.token.trim()}`
    environment.reporter.report(this, `The token has ${this.token.length} characters`)
    environment.reporter.report(this, this.old == null ? 'There is no old token' : 'There is an old token')
    environment.reporter.report(this, `Token ${this.token}`)
    // ^ V1227
    environment.reporter.reportError(this, line)
    // ^ V1227
    logger.info('Token {0}', this.old ?? 'none')
    // ^ V1227
    throw new MuranoError('Refused', 'by ' + this.token)
    // ^ V1227
  }
}
