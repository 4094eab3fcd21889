"""Runs a function as root in a copy of this machine that it cannot leave, and lists what it left behind.

The copy has its own mounts, processes, loopback network and host name; its disk is an overlay over this machine's
root, so everything written lies in one folder. Needs root and the right to mount.
"""
import ctypes
import json
import os
import shutil
import signal
import stat
import subprocess
import tempfile
import time

NEW_MOUNTS, NEW_NAMES, NEW_IPC, NEW_PROCESSES, NEW_NETWORK = 0x20000, 0x4000000, 0x8000000, 0x20000000, 0x40000000
HOST_NAME = 'sandbox'
RECORD = '/var/log/recorded-commands.log'
LARGEST_TEXT = 100000  # bytes of a file that are returned

libc = ctypes.CDLL(None, use_errno=True)


def unshare(flags):
    if libc.unshare(flags):
        raise OSError(ctypes.get_errno(), 'unshare')


def command(*words):
    subprocess.run(words, check=True, capture_output=True, text=True)


def write(path, text, mode):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as f:
        f.write(text)
    os.chmod(path, mode)


def enter(top):
    """Makes the copy's disk under `top`; afterwards top/upper holds every change to it."""
    unshare(NEW_MOUNTS | NEW_NAMES | NEW_IPC | NEW_NETWORK)
    command('mount', '--make-rprivate', '/')
    command('mount', '-t', 'tmpfs', 'tmpfs', top)
    upper, work, root = (os.path.join(top, name) for name in ('upper', 'work', 'root'))
    for folder in (upper, work, root):
        os.mkdir(folder)
    for folder, mode in (('tmp', 0o1777), ('run', 0o755)):  # opaque: nothing of this machine's shows through
        os.mkdir(os.path.join(upper, folder))
        os.chmod(os.path.join(upper, folder), mode)
        os.setxattr(os.path.join(upper, folder), 'trusted.overlay.opaque', b'y')
    command('mount', '-t', 'overlay', 'overlay', '-o', 'lowerdir=/,upperdir=%s,workdir=%s' % (upper, work), root)
    command('mount', '--rbind', '/dev', root + '/dev')
    command('mount', '--rbind', '/sys', root + '/sys')
    command('ip', 'link', 'set', 'lo', 'up')
    libc.sethostname(HOST_NAME.encode(), len(HOST_NAME))
    return upper, root


def furnish(root, files, recorded):
    """files: {path: {text, mode?}}; recorded: names of programs that only note how they are called."""
    for path, entry in files.items():
        write(root + path, entry['text'], int(entry.get('mode') or '644', 8))
    for name in recorded:
        write('%s/usr/local/bin/%s' % (root, name), '#!/bin/sh\necho "%s $*" >>%s\n' % (name, RECORD), 0o755)


def inside(root, function, answer):
    """The first process of the copy. Everything it started ends with it."""
    command('mount', '-t', 'proc', 'proc', root + '/proc')
    os.chroot(root)
    os.chdir('/')
    os.umask(0o022)
    os.environ.clear()
    os.environ.update(PATH='/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', HOME='/root', LANG='C.UTF-8')
    answer.write(json.dumps(function()))


def in_child(function):
    """fork: runs function(file to write an answer to) -> (pid, the file: a pipe would hold 64 KiB at most)."""
    answers = os.memfd_create('answer')
    pid = os.fork()
    if pid:
        return pid, os.fdopen(answers)
    status = 1
    try:
        with os.fdopen(answers, 'w') as answer:
            try:
                function(answer)
                status = 0
            except subprocess.CalledProcessError as e:
                answer.write(json.dumps({'failed': '%s: %s' % (e, e.stderr)}))
            except Exception as e:
                answer.write(json.dumps({'failed': '%s: %s' % (type(e).__name__, e)}))
    finally:
        os._exit(status)


def finished(pid, reader, timeout):
    """The child's answer; after `timeout` seconds the child is killed and {failed: ...} returned."""
    ends = time.time() + timeout
    status = None
    while status is None and time.time() < ends:
        done, state = os.waitpid(pid, os.WNOHANG)
        if done:
            status = state
        else:
            time.sleep(.005)
    if status is None:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return {'failed': 'not finished in %s seconds' % timeout}
    reader.seek(0)
    text = reader.read()
    return json.loads(text) if text else {'failed': 'ended with status %s' % status}


def changes(upper):
    """Every file and link in the overlay's upper folder: {path: {mode, owner, size, text or link}}."""
    found = {}
    for folder, inner, names in os.walk(upper):
        for name in names + [d for d in inner if os.path.islink(os.path.join(folder, d))]:
            path = os.path.join(folder, name)
            status = os.lstat(path)
            if stat.S_ISCHR(status.st_mode):
                continue  # how an overlay notes a removed file
            entry = {'mode': '%o' % stat.S_IMODE(status.st_mode), 'owner': status.st_uid, 'size': status.st_size}
            if stat.S_ISLNK(status.st_mode):
                entry['link'] = os.readlink(path)
            elif stat.S_ISREG(status.st_mode):
                with open(path, 'rb') as f:
                    entry['text'] = f.read(LARGEST_TEXT).decode('utf-8', 'replace')
            found['/' + os.path.relpath(path, upper)] = entry
    return found


def outside(top, function, timeout, files, recorded, answer):
    upper, root = enter(top)
    furnish(root, files, recorded)
    given = changes(upper)
    unshare(NEW_PROCESSES)  # for the next child
    result = finished(*in_child(lambda reply: inside(root, function, reply)), timeout)
    after = changes(upper)
    answer.write(json.dumps({'result': result, 'files': {p: e for p, e in after.items() if given.get(p) != e}}))


def run(function, timeout, log, files, recorded):
    """-> {results, files, log, recorded}: what function returned (or {failed}), what it left, the text of `log`,
    and how the recorded programs were called."""
    top = tempfile.mkdtemp(prefix='vetro-sandbox-')
    try:
        child = in_child(lambda answer: outside(top, function, timeout, files, recorded, answer))
        done = finished(*child, timeout + 30)
    finally:
        shutil.rmtree(top, ignore_errors=True)
    if 'failed' in done:
        raise RuntimeError('sandbox: %s' % done['failed'])
    left = done['files']
    texts = [left.pop(path, {}).get('text', '') for path in (log, RECORD)]
    return {'results': done['result'], 'files': left, 'log': texts[0], 'recorded': texts[1].splitlines()}
