import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * Renders a Handlebars template. A name that has no value is an error, and nothing is escaped for HTML;
 * `{{quote value}}` makes one word for a shell.
 * @throws Error why it cannot be rendered.
 */
export function renderTemplate(path: string, settings: unknown): string {
  const handlebars: typeof import('handlebars') = createRequire(import.meta.url)('handlebars')
  const environment = handlebars.create()
  environment.registerHelper('quote', quote)
  const template = environment.compile(readFileSync(path, 'utf8'), {
    strict: true,
    noEscape: true,
    knownHelpersOnly: true,
    knownHelpers: { quote: true },
  })
  return template(settings)
}

/** One word of a POSIX shell, whatever it holds. */
function quote(value: unknown): string {
  if (value === undefined || typeof value === 'object') throw new Error('`quote` takes text, a number or a boolean')
  return `'${String(value).replaceAll("'", `'\\''`)}'`
}
