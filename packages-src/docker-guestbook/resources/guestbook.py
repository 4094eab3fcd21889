"""A guest book. What guests write goes to the master of Redis, what they read comes from its replica.

The argument is the port to listen on.
"""
import html
import os
import signal
import socket
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

ENTRIES = 'guestbook'
KEPT = 100

PAGE = '''<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Guest book</title></head>
<body>
<h1>Guest book</h1>
<form method="post"><input name="entry" maxlength="500" required autofocus> <button>Sign</button></form>
<ul>%s</ul>
</body>
</html>
'''


def redis(role, *words):
    """Carries out a command of the master or of the replica, and gives the answer."""
    address = os.environ['REDIS_%s_HOST' % role], int(os.environ['REDIS_%s_PORT' % role])
    encoded = [str(word).encode() for word in words]
    with socket.create_connection(address, timeout=5) as connection, connection.makefile('rwb') as stream:
        stream.write(b'*%d\r\n' % len(encoded))
        for word in encoded:
            stream.write(b'$%d\r\n%s\r\n' % (len(word), word))
        stream.flush()
        return answer(stream)


def answer(stream):
    line = stream.readline()
    kind, rest = line[:1], line[1:].rstrip()
    if kind == b'*':
        return [answer(stream) for _ in range(int(rest))]
    if kind == b'$':
        return stream.read(int(rest) + 2)[:-2].decode(errors='replace')
    if kind in (b'+', b':'):
        return rest.decode()
    raise OSError('Redis says %r' % rest)


class GuestBook(BaseHTTPRequestHandler):
    def do_GET(self):
        self.attempt(self.show)

    def do_POST(self):
        self.attempt(self.sign)

    def attempt(self, action):
        try:
            action()
        except OSError as error:
            self.send_error(502, 'Redis cannot be reached', str(error))

    def show(self):
        entries = redis('SLAVE', 'LRANGE', ENTRIES, 0, KEPT - 1)
        page = (PAGE % ''.join('<li>%s</li>' % html.escape(entry) for entry in entries)).encode()
        self.send_response(200)
        self.send_header('Content-Type', 'text/html; charset=utf-8')
        self.send_header('Content-Length', str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def sign(self):
        length = min(int(self.headers.get('Content-Length') or 0), 10000)
        entry = parse_qs(self.rfile.read(length).decode(errors='replace')).get('entry', [''])[0][:500]
        if entry:
            redis('MASTER', 'LPUSH', ENTRIES, entry)
            redis('MASTER', 'LTRIM', ENTRIES, 0, KEPT - 1)
        self.send_response(303)
        self.send_header('Location', '/')
        self.end_headers()


if __name__ == '__main__':
    # A first process ends by no signal that it does not handle
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    ThreadingHTTPServer(('', int(sys.argv[1])), GuestBook).serve_forever()
