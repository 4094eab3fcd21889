/** What stands beside the key that names a construct. */
export interface Construct {
  readonly required: readonly string[]
  readonly optional: readonly string[]
}

/** The constructs of MuranoPL, by the key that names them. */
export const constructs: ReadonlyMap<string, Construct> = new Map(
  Object.entries({
    If: { required: ['Then'], optional: ['Else'] },
    While: { required: ['Do'], optional: [] },
    For: { required: ['In', 'Do'], optional: [] },
    Repeat: { required: ['Do'], optional: [] },
    Match: { required: ['Value'], optional: ['Default'] },
    Switch: { required: [], optional: ['Default'] },
    Parallel: { required: [], optional: ['Limit'] },
    Try: { required: [], optional: ['Catch', 'Else', 'Finally'] },
    Throw: { required: [], optional: ['Message', 'Extra', 'Cause'] },
    Rethrow: { required: [], optional: [] },
    Return: { required: [], optional: [] },
    Break: { required: [], optional: [] },
    Continue: { required: [], optional: [] },
    // Last, since `Do` is a part of others
    Do: { required: [], optional: [] },
  }),
)

/** All keys that any construct has. */
export const constructKeys: ReadonlySet<string> = new Set(
  [...constructs].flatMap(([name, { required, optional }]) => [name, ...required, ...optional]),
)
