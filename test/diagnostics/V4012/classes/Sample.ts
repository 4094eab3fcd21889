import { Application, MuranoObject } from 'vetro'

export abstract class Base extends Application {}

export class Sample extends MuranoObject {}
