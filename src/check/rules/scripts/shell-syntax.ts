import { type DiagnosticSink, murano } from '../../../diagnostics/index.js'
import type { ShellReader, ShellVerdict } from '../../interpreters/shell.js'
import { checkBashWords } from './bash-words.js'
import { lineSpan } from './line-span.js'
import type { ScriptFile } from './script-file.js'

/** Which shells have to be able to read a script. `any`: it is not known which one will. */
type Shells = 'bash' | 'sh' | 'any'

/** What a shell says of scripts. */
type Opinions = ReadonlyMap<ScriptFile, ShellVerdict>

/** Whether the shells that scripts are for can read them. */
export async function checkShell(
  scripts: readonly ScriptFile[],
  shell: ShellReader,
  sink: DiagnosticSink,
): Promise<void> {
  const of = (...wanted: readonly Shells[]) =>
    scripts.filter((script) => wanted.some((each) => each === shellsOf(script)))
  const [ofBash, ofSh] = await Promise.all([ask(shell, 'bash', of('bash', 'any')), ask(shell, 'sh', of('sh'))])
  const unsure = of('any').filter((script) => isRefused(ofBash, script))
  const refused = of('sh').filter((script) => isRefused(ofSh, script))
  const [secondOfSh, secondOfBash] = await Promise.all([ask(shell, 'sh', unsure), ask(shell, 'bash', refused)])
  for (const script of of('bash')) report('Bash', script, ofBash.get(script), sink)
  for (const script of unsure) if (isRefused(secondOfSh, script)) report('Bash', script, ofBash.get(script), sink)
  for (const script of of('sh')) {
    if (!isRefused(ofSh, script)) {
      report('/bin/sh', script, ofSh.get(script), sink)
      checkBashWords(script, sink)
    } else if (isRefused(secondOfBash, script)) report('/bin/sh', script, secondOfBash.get(script), sink)
    else reportBash(script, ofSh.get(script), sink)
  }
}

async function ask(shell: ShellReader, by: 'bash' | 'sh', scripts: readonly ScriptFile[]): Promise<Opinions> {
  const texts = scripts.map(({ text }) => text)
  const verdicts = await shell.read(by, texts)
  return new Map(scripts.map((script, index) => [script, verdicts[index] ?? 'missing']))
}

function isRefused(opinions: Opinions, script: ScriptFile): boolean {
  const verdict = opinions.get(script)
  return Array.isArray(verdict) && verdict.some(({ kind }) => kind === 'syntax')
}

function shellsOf({ file, interpreter, usage, isTemplate }: ScriptFile): Shells | undefined {
  if (isTemplate) return undefined
  if (interpreter !== undefined) {
    const { language } = interpreter
    return language === 'bash' || language === 'sh' ? language : undefined
  }
  if (/\.(?:sh|bash)$/.test(file.path)) return usage?.isEntryPoint === true ? 'sh' : 'any'
  return usage?.isEntryPoint === true ? 'sh' : undefined
}

function report(
  shell: string,
  { file, text }: ScriptFile,
  verdict: ShellVerdict | undefined,
  sink: DiagnosticSink,
): void {
  if (verdict === undefined || verdict === 'missing') return
  if (verdict === 'unchecked') {
    sink.report(murano.scripts.scriptUnchecked, lineSpan(file, 0))
    return
  }
  for (const { kind, line, reason } of verdict) {
    const span = lineSpan(file, line)
    if (kind === 'here-document') sink.report(murano.scripts.openHereDocument, span, { word: reason })
    else if (!isBehindExit(text, line)) sink.report(murano.scripts.shellSyntax, span, { shell, reason })
  }
}

function reportBash({ file, text }: ScriptFile, verdict: ShellVerdict | undefined, sink: DiagnosticSink): void {
  const [problem] = typeof verdict === 'string' ? [] : (verdict ?? [])
  if (problem === undefined || isBehindExit(text, problem.line)) return
  sink.report(murano.scripts.bashInSh, lineSpan(file, problem.line), { reason: problem.reason })
}

/** What stands behind an `exit` is read by nobody: scripts carry archives along like this. */
function isBehindExit(text: string, line: number): boolean {
  return text
    .split('\n')
    .slice(0, line)
    .some((each) => /^exit\b[^|&]*$/.test(each))
}
