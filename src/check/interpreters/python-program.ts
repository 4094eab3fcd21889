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
PYTHON_2_NAMES = {'apply', 'basestring', 'buffer', 'cmp', 'coerce', 'execfile', 'file', 'intern', 'long', 'raw_input',
                  'reduce', 'reload', 'unichr', 'unicode', 'xrange'}
DYNAMIC = {'eval', 'exec', 'globals', 'locals', 'vars', '__builtins__', '__import__'}
KNOWN = set(dir(builtins)) | {'args', '__builtins__'}
METHODS = set(dir(dict))
WIDE = {'Exception', 'BaseException'}


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
        index, column = line - 2, column - 4 + self.cut
        position = 0
        for at, character in enumerate(self.lines[index] if index < len(self.lines) else ''):
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


class Names(object):
    """What a Body says of names."""

    def __init__(self, text, function):
        self.text = text
        self.encoded = text.source.split('\n')
        self.assigned, self.loads, self.reads = set(), [], []
        self.written, self.called, self.whole = set(), set(), False
        self.walk(function)

    def walk(self, function):
        stack = [(node, frozenset(), False) for node in function.body]
        while stack:
            node, caught, conditional = stack.pop()
            self.note(node, caught, conditional)
            for name, value in ast.iter_fields(node):
                if isinstance(node, ast.AnnAssign) and name == 'annotation' or self.is_read(node) and name == 'value':
                    continue
                inner = caught | self.caught_by(node) if name == 'body' else caught
                for child in value if isinstance(value, list) else [value]:
                    if isinstance(child, ast.AST):
                        stack.append((child, inner, conditional or isinstance(node, (ast.If, ast.IfExp, ast.BoolOp))))

    def caught_by(self, node):
        if isinstance(node, ast.With) and 'suppress' in ast.dump(node.items[0].context_expr):
            return WIDE
        if not isinstance(node, (ast.Try, getattr(ast, 'TryStar', ast.Try))):
            return frozenset()
        types = [handler.type for handler in node.handlers]
        if None in types:
            return WIDE
        return {name.id for kind in types for name in ast.walk(kind) if isinstance(name, ast.Name)}

    def is_read(self, node):
        """args.name, args['name']"""
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
            return isinstance(node.slice.value, str) and self.is_args(node.value)
        return isinstance(node, ast.Attribute) and self.is_args(node.value)

    def is_args(self, node):
        return isinstance(node, ast.Name) and node.id == 'args'

    def note(self, node, caught, conditional):
        if self.is_read(node):
            self.note_read(node, bool(caught & (WIDE | {'KeyError', 'LookupError'})))
        elif isinstance(node, ast.Call):
            self.called.add(id(node.func))
        elif isinstance(node, ast.Compare) and any(self.is_args(each) for each in node.comparators):
            self.whole = True
        elif isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Load):
                certain = not (caught & (WIDE | {'NameError'}) or conditional and node.id in PYTHON_2_NAMES)
                self.loads.append((node, certain))
            else:
                self.assigned.add(node.id)
        elif isinstance(node, ast.arg):
            self.assigned.add(node.arg)
        elif isinstance(node, ast.alias):
            self.assigned.add((node.asname or node.name).split('.')[0])
        elif isinstance(node, (ast.Global, ast.Nonlocal)):
            self.assigned.update(node.names)
        else:
            # Functions, classes, exceptions and what match captures
            names = (getattr(node, 'name', None), getattr(node, 'rest', None))
            self.assigned.update(name for name in names if isinstance(name, str))

    def note_read(self, node, caught):
        name = node.attr if isinstance(node, ast.Attribute) else node.slice.value
        method = isinstance(node, ast.Attribute) and name in METHODS
        if not isinstance(node.ctx, ast.Load):
            self.written.add(name)
        elif method and id(node) in self.called:
            self.whole = True
        else:
            self.reads.append({'name': name, 'place': self.start_of_name(node, name), 'caught': caught, 'method': method})

    def place_of(self, line, offset):
        """Offsets in trees count bytes."""
        written = self.encoded[line - 1].encode('utf-8', 'surrogatepass')
        return self.text.place(line, len(written[:offset].decode('utf-8', 'ignore')))

    def start_of_name(self, node, name):
        if isinstance(node, ast.Attribute):
            return self.place_of(node.end_lineno, node.end_col_offset - len(name.encode('utf-8', 'surrogatepass')))
        return self.place_of(node.lineno, node.col_offset)

    def report(self):
        loaded = {node.id for node, certain in self.loads}
        free = {}
        for node, certain in sorted(self.loads, key=lambda load: (load[0].lineno, load[0].col_offset)):
            if certain and node.id not in self.assigned and node.id not in KNOWN:
                free.setdefault(node.id, self.place_of(node.lineno, node.col_offset))
        return {'dynamic': bool(loaded & DYNAMIC), 'names': sorted(loaded), 'assigned': sorted(self.assigned),
                'free': [{'name': name, 'place': place} for name, place in free.items()],
                'reads': sorted(self.reads, key=lambda read: read['place']), 'written': sorted(self.written),
                'whole': self.whole or 'args' in loaded or 'args' in self.assigned}


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
