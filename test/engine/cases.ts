/** The calls to try on an object of a class: lists of arguments, by method. */
export type Cases<Type> = {
  readonly [Method in keyof Type]?: Type[Method] extends (...parameters: infer Parameters) => unknown
    ? readonly Parameters[]
    : never
}
