import { Application } from 'vetro'

/** An application that may have servers. */
export abstract class ServerOwner extends Application {
  /** The names of all servers that it has, or may come to have. */
  serverNames(): string[] {
    return []
  }
}
