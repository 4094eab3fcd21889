import { MuranoObject } from 'vetro'

/** What a plan that failed tells a user. */
export class AgentFailure extends MuranoObject {
  /**
   * The reason that a script wrote to standard error, or else what the agent says. The engine hands on all that the agent
   * said as one text, in Python's notation; other messages are left as they are.
   */
  static reasonIn(message: string): string {
    return AgentFailure.textIn(message, "'stderr': ") ?? AgentFailure.textIn(message, "{'message': ") ?? message
  }

  private static textIn(message: string, label: string): string | null {
    const start = message.indexOf(label)
    if (start < 0) return null
    const text = message.slice(start + label.length)
    const quote = text.slice(0, 1)
    if (quote !== '"' && quote !== "'") return null
    const end = text.indexOf(quote, 1)
    return text.slice(1, end < 0 ? text.length : end).replaceAll('\\n', ' ')
  }
}
