"""A server of JSON lines: one request per line on stdin, one answer per line on stdout."""
import json
import os
import sys

import stack


def serve(answer, tidy_up=lambda: None):
    """Answers requests until there are no more, then ends the process. answer(request) -> what goes back as JSON."""
    try:
        # What the engine prints must not get among the answers
        answers = os.fdopen(os.dup(1), 'w')
        os.dup2(2, 1)
        answers.write('{"ready":true}\n')
        answers.flush()
        for line in sys.stdin:
            answers.write(json.dumps(stack.call(answer, json.loads(line)), default=str) + '\n')
            answers.flush()
    finally:
        tidy_up()
        sys.stdout.flush()
        os._exit(0)  # green threads of the engine would keep the process alive
