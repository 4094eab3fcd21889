/** A code of murano-pkg-check 0.3, with what it means. */
export interface PkgCheckCode {
  readonly code: string
  readonly means: string
  /** Codes of Vetro for the same, beside those that faults of the corpus show. */
  readonly here?: readonly string[]
  /** Why there is none, or what differs. */
  readonly remark?: string
}

/** All that it has, in order. */
export const pkgCheckCodes: readonly PkgCheckCode[] = [
  { code: 'E000', means: 'It failed itself: a check ended with a traceback.' },
  { code: 'E002', means: 'A file is no YAML.' },
  { code: 'E005', means: 'Several documents in a manifest or form; `Require` is no map, or names no package.' },
  { code: 'E011', means: 'A class name is no name.' },
  { code: 'E020', means: 'A key is missing that the manifest needs.', remark: '`Description` is not needed' },
  { code: 'E021', means: 'Unknown key in a property, method or argument.' },
  { code: 'E025', means: 'A name in `Extends` or `Import` is none.' },
  { code: 'E026', means: '`Properties` is no map.' },
  { code: 'E027', means: '`Inherited` or `Cardinality` has a value that it cannot have.' },
  { code: 'E028', means: '`Applies` has a value that it cannot have.' },
  { code: 'E030', means: '`Description` is no text.', remark: 'a number or list is taken' },
  { code: 'E040', means: 'A value that has to be a text is none.' },
  { code: 'E042', means: '`Usage` of a property is none.' },
  { code: 'E044', means: '`Namespaces` is no map; `Scope` is none, or there before format 1.4.' },
  { code: 'E045', means: '`Body` is neither a list nor an expression.' },
  { code: 'E046', means: '`Methods`, a method, or its `Arguments` are no map or list.' },
  { code: 'E047', means: 'A property has no contract.' },
  { code: 'E048', means: '`Arguments` is a map of several.' },
  { code: 'E050', means: 'A file that `Classes` lists is not there.' },
  { code: 'E052', means: '`Usage` of an argument before format 1.4.', remark: 'nothing: the engine takes it' },
  { code: 'E053', means: '`Usage` of an argument is none.' },
  { code: 'E054', means: 'The name of a method or argument is none.' },
  { code: 'E060', means: 'A prefix in `Namespaces` is no name.' },
  { code: 'E070', means: '`Tags` is no list.' },
  { code: 'E071', means: '`Type` is neither `Application` nor `Library`, or `Version` is none.' },
  { code: 'E072', means: '`UI` is no text.' },
  { code: 'E073', means: '`FullName` is no name.' },
  { code: 'E074', means: '`Logo` is no text, or `Classes` no map.' },
  { code: 'E081', means: 'A value of a field has to be true or false.' },
  { code: 'E083', means: 'A key of `Application` is no name.' },
  { code: 'E084', means: '`Application` is no map.' },
  { code: 'E100', means: 'The type of a field is no name.' },
  { code: 'E200', means: '`Break`, `Continue`, `Rethrow` or the like with a value.' },
  { code: 'E201', means: 'Unknown key in a statement, or an assignment to what is no variable.' },
  { code: 'E202', means: 'Not used.', remark: 'nothing' },
  { code: 'E203', means: 'A value in a statement has to be a text.' },
  { code: 'E204', means: 'A statement is no construct and no assignment, or a key of it is missing.' },
  { code: 'W010', means: 'Unknown key of a class, form or manifest.' },
  { code: 'W011', means: 'A class name is not in CamelCase.', remark: 'nothing: style' },
  { code: 'W020', means: 'A file below `Classes` is not in the manifest.' },
  { code: 'W030', means: 'Unknown `Format`.' },
  {
    code: 'W045',
    means: '`Usage` of a method is none; `Action` since 1.4, `Static` before.',
    remark: 'old usages are no mistake',
  },
  { code: 'W048', means: 'A contract is no expression that begins with `$`.' },
  { code: 'W060', means: 'A namespace is none.' },
  { code: 'W073', means: 'There is no form.' },
  { code: 'W074', means: 'There is no logo.' },
  { code: 'W082', means: 'Unknown version of a form.', remark: 'it does not know 2.4' },
  { code: 'W100', means: 'Unknown type of a field.', remark: 'it does not know all types that there are' },
  { code: 'W120', means: 'Unknown file beside the manifest.' },
  { code: 'W121', means: 'There is no `LICENSE`.' },
  { code: 'W202', means: 'A statement is no expression.' },
]
