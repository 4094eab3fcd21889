import type { Severity } from './diagnostic.js'

/**
 * One kind of mistake: its code and the texts that describe it. A text may hold placeholders such as `{name}`; text in
 * braces that is not a single word stays as it is.
 */
export interface DiagnosticKind<Message extends string = string, Suggestion extends string = string> {
  /** Stable: a released code is never given another meaning. */
  readonly code: string
  readonly severity: Severity
  /** What is wrong. */
  readonly message: Message
  /** What to do instead. */
  readonly suggestion?: Suggestion
}

/** The names of the placeholders in a text, as a union of strings. */
export type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ?
      | (Name extends '' | `${string}${' ' | ',' | '.' | ':' | "'" | '`' | '{'}${string}` ? never : Name)
      | Placeholders<Rest>
  : never

/** What fills the placeholders of a text. */
export type PlaceholderValues = Readonly<Record<string, string | number>>

/** A kind of mistake that stops the build. */
export function error<Message extends string, Suggestion extends string>(
  code: string,
  message: Message,
  suggestion?: Suggestion,
): DiagnosticKind<Message, Suggestion> {
  return { code, severity: 'error', message, suggestion }
}

/** A kind of mistake that the build survives. */
export function warning<Message extends string, Suggestion extends string>(
  code: string,
  message: Message,
  suggestion?: Suggestion,
): DiagnosticKind<Message, Suggestion> {
  return { code, severity: 'warning', message, suggestion }
}

/** The text with its placeholders filled; a placeholder without a value stays as it is. */
export function fillPlaceholders(text: string, values: PlaceholderValues): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(values[name] ?? placeholder))
}
