import { parameterGroup } from './parameters.js'

/**
 * The functions that each body begins with. The agent runs a body inside a function of its own, as root.
 *
 * A script's command line is text for a shell, so every word is quoted; what is long, or secret, goes into files that
 * only root can read, in memory where the system has such a folder, and that are gone when the plan ends.
 */
export const prelude = `import base64, json, os, shlex, shutil, tempfile
parameters = args.${parameterGroup}
folder = tempfile.mkdtemp(prefix='plan-', dir='/run' if os.path.isdir('/run') else None)

def word(value):
    if value is None:
        return ''
    if isinstance(value, bool):
        return 'true' if value else 'false'
    return str(value)

def in_file(text):
    descriptor, path = tempfile.mkstemp(dir=folder)
    with os.fdopen(descriptor, 'w', encoding='utf-8') as file:
        file.write(text)
    return path

def decoded(secret):
    return '' if secret is None else base64.b64decode(secret).decode('utf-8')

def in_lines(items):
    texts = [word(item) for item in items or []]
    if any('\\n' in text for text in texts):
        raise ValueError('An item of a list that is handed to a script holds a line break')
    return in_file(''.join(text + '\\n' for text in texts))

def call(script, *words):
    output = os.environ['SECRET_OUTPUT'] = in_file('')
    result = script(' '.join(shlex.quote(text) for text in words))
    with open(output, encoding='utf-8') as file:
        secret = file.read()
    return {'stdout': result.stdout or '', 'stderr': result.stderr or '', 'exitCode': result.exitCode, 'secret': secret}
`
