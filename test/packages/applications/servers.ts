import type { Server } from 'node:net'

/** Servers of a test on free ports of this machine. */
export class Servers {
  readonly #all: Server[] = []

  /** Starts a server, and gives its port. */
  async listen(server: Server): Promise<number> {
    this.#all.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : 0
  }

  close(): void {
    for (const server of this.#all) server.close()
  }
}
