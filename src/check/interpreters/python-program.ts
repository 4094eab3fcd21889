import { namesProgram } from './python-names.js'

/**
 * What the Python process runs: it reads `<kind> <bytes>\n<text>` and answers `<status> <bytes>\n<JSON>`.
 *
 * `module`: whether a script can be compiled. `body`: the same for the Body of a plan, which is prepared as
 * murano-agent's ExecutionPlanRunner does it, and what names it uses. It ends at a text that Python cannot handle. Nothing
 * is ever run.
 */
export const pythonProgram = String.raw`
import ast, builtins, json, re, sys, time, warnings

warnings.simplefilter('ignore')
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (400 << 20, 400 << 20))
except Exception:
    resource = None

VERSION = '%d.%d' % sys.version_info[:2]
PYTHON_2 = re.compile(r'''\s*(print|exec)\s+["'\w%]|.*\bexcept\s+[\w.]+\s*,\s*\w+\s*:|\s*raise\s+[\w.]+\s*,|.*<>''')

${namesProgram}

class Plain(object):
    """The text of a script, as it is."""

    def __init__(self, text):
        self.source = text
        self.lines = text.split('\n')

    def place(self, line, column):
        return self.within(line - 1, column)

    def within(self, index, column):
        if index < len(self.lines):
            return index, min(column, len(self.lines[index]))
        filled = [i for i, line in enumerate(self.lines) if line.strip()] or [0]
        return filled[-1], len(self.lines[filled[-1]].rstrip())


class Body(Plain):
    """A Body within the function that the agent makes of it."""

    def __init__(self, text):
        super().__init__(text)
        lines = text.expandtabs(4).split('\n')
        self.cut = min((len(line) - len(line.lstrip(' ')) for line in lines if line.strip(' ')), default=sys.maxsize)
        self.source = '\n'.join(['def __execution_plan_main():'] + ['    ' + line[self.cut:] for line in lines] + [
            'try:', '    __execution_plan_result = __execution_plan_main()',
            'except Exception as e:', '    __execution_plan_exception = e', ''])

    def place(self, line, column):
        if line < 2:
            return 0, 0
        index, column = min(line - 2, len(self.lines)), column - 4 + self.cut
        if index == len(self.lines):
            return self.within(index, 0)
        if '\t' not in self.lines[index]:
            return self.within(index, column)
        position = 0
        for at, character in enumerate(self.lines[index]):
            position += 4 - position % 4 if character == '\t' else 1
            if position > column:
                return self.within(index, at)
        return self.within(index, sys.maxsize)


def failure(text, error):
    line, column = text.place(error.lineno or 1, max(error.offset or 1, 1) - 1)
    # Lines that the reason names are those of the agent's function
    reason = re.sub(r' on line \d+| \(<\w+>, line \d+\)', '', error.msg)
    written = text.lines[line] if line < len(text.lines) else ''
    column = max(column, len(written) - len(written.lstrip()))
    old = reason.startswith(('Missing parentheses in call', 'multiple exception types', 'leading zeros'))
    return {'version': VERSION, 'problem': {'line': line, 'column': column, 'reason': reason,
            'python2': bool(old or PYTHON_2.match(written))}}


def answer(kind, text):
    text = Body(text) if kind == 'body' else Plain(text)
    try:
        tree = compile(text.source, '<text>', 'exec', ast.PyCF_ONLY_AST, True)
        compile(tree, '<text>', 'exec', 0, True)
    except SyntaxError as error:
        return failure(text, error)
    if kind != 'body':
        return {'version': VERSION}
    return {'version': VERSION, 'use': Names(text, tree.body[0]).report()}


while True:
    header = sys.stdin.buffer.readline().split()
    if not header:
        break
    text = sys.stdin.buffer.read(int(header[1])).decode('utf-8', 'replace')
    if resource:
        resource.setrlimit(resource.RLIMIT_CPU, (int(time.process_time()) + 3, resource.RLIM_INFINITY))
    said = json.dumps(answer(header[0].decode(), text)).encode('ascii')
    sys.stdout.buffer.write(b'0 %d\n' % len(said) + said)
    sys.stdout.buffer.flush()
`
