import { Application, MuranoObject } from 'vetro'

export class Sample extends Application {}

export class Part extends MuranoObject {
  name: string = ''
}
