import { Application, type Json } from 'vetro'

/** Results. */
export class Expressions extends Application {
  results!: Json
}
