/** The part of the Python program that finds out what the Body of a plan says of names. */
export const namesProgram = String.raw`
PYTHON_2_NAMES = {'apply', 'basestring', 'buffer', 'cmp', 'coerce', 'execfile', 'file', 'intern', 'long', 'raw_input',
                  'reduce', 'reload', 'unichr', 'unicode', 'xrange'}
DYNAMIC = {'eval', 'exec', 'globals', 'locals', 'vars', '__builtins__', '__import__'}
KNOWN = set(dir(builtins)) | {'args', '__builtins__'}
METHODS = set(dir(dict))
WIDE = {'Exception', 'BaseException'}


class Names(object):
    """What a Body says of names."""

    def __init__(self, text, function):
        self.text = text
        self.encoded = text.source.split('\n')
        self.assigned, self.loads, self.reads = set(), [], []
        self.written, self.called, self.whole = set(), set(), False
        self.stores, self.values, self.outputs, self.bare = [], {}, [], set()
        self.walk(function)
        self.returned = [place for node in self.returns_of(function) for place in self.unfit(node)]

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
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Name):
            self.bare.add(node.value)
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    self.values[target.id] = node.value
        elif isinstance(node, ast.Attribute):
            if node.attr in ('stdout', 'stderr') and isinstance(node.ctx, ast.Load):
                self.outputs.append(node)
        elif isinstance(node, ast.Compare) and any(self.is_args(each) for each in node.comparators):
            self.whole = True
        elif isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Load):
                certain = not (caught & (WIDE | {'NameError'}) or conditional and node.id in PYTHON_2_NAMES)
                self.loads.append((node, certain))
            else:
                self.assigned.add(node.id)
                self.stores.append(node.id)
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

    def returns_of(self, function):
        stack = list(function.body)
        while stack:
            node = stack.pop()
            if isinstance(node, ast.Return) and node.value:
                yield node.value
            elif not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)):
                stack.extend(ast.iter_child_nodes(node))

    def unfit(self, node):
        """Results that are no JSON for certain; of names it depends on what they are."""
        kinds = ((ast.Set, 'a set'), (ast.SetComp, 'a set'), (ast.GeneratorExp, 'a generator'), (ast.Lambda, 'a function'))
        what = next((what for kind, what in kinds if isinstance(node, kind)), None)
        if isinstance(node, ast.Constant) and isinstance(node.value, bytes):
            what = 'bytes'
        name = node.id if isinstance(node, ast.Name) else None
        if what or name:
            yield {'what': what, 'name': name, 'place': self.place_of(node.lineno, node.col_offset)}

    def output_of(self, node):
        """The name of the function that has yielded what the output is taken from."""
        source = node.value
        if isinstance(source, ast.Name) and self.stores.count(source.id) == 1:
            source = self.values.get(source.id)
        if isinstance(source, ast.Call) and isinstance(source.func, ast.Name):
            return source.func.id

    def place_of(self, line, offset):
        """Offsets in trees count bytes."""
        written = self.encoded[line - 1]
        if written.isascii():
            return self.text.place(line, offset)
        written = written.encode('utf-8', 'surrogatepass')
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
        used = {node.id for node, certain in self.loads if node not in self.bare}
        outputs = [{'script': self.output_of(node), 'name': node.attr, 'place': self.start_of_name(node, node.attr)}
                   for node in self.outputs]
        return {'dynamic': bool(loaded & DYNAMIC), 'names': sorted(used), 'assigned': sorted(self.assigned),
                'outputs': [output for output in outputs if output['script']], 'returned': self.returned,
                'free': [{'name': name, 'place': place} for name, place in free.items()],
                'reads': sorted(self.reads, key=lambda read: read['place']), 'written': sorted(self.written),
                'whole': self.whole or 'args' in loaded or 'args' in self.assigned}
`
