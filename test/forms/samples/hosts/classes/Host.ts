import { Application } from 'vetro'

/** What runs containers. */
export abstract class Host extends Application {
  name!: string
}
