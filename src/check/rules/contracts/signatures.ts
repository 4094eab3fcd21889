import { readSignatures, type Signature } from '../../../yaql/index.js'

/** The functions of contracts. They can be called as functions as well, with the value as the first argument. */
export const contractFunctions: ReadonlyMap<string, Signature> = new Map(
  readSignatures(`
FM string(value?: any) -> str
FM int(value?: any) -> int
FM bool(value?: any) -> bool
FM notNull(value?: any) -> any
FM owned(value?: any) -> obj
FM notOwned(value?: any) -> obj
FM check(value: any, predicate: lambda, msg?: str|null) -> any
FM class(value: any, name: type, defaultName?: type|null, versionSpec?: str|null) -> obj
FM template(value: any, type: type, defaultType?: type|null, versionSpec?: str|null, excludeProperties?: list|null) -> dict
`).map((signature) => [signature.name, signature]),
)

/** What a function takes, in the middle of a sentence. */
export function argumentsText({ parameters }: Signature): string {
  const [, ...given] = parameters
  if (given.length === 0) return 'no arguments'
  return given.map(({ name, optional }) => `\`${name}\`${optional ? ' if need be' : ''}`).join(', ')
}
