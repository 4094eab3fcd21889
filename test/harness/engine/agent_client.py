"""murano-agent's half of the harness, a process of its own: murano and muranoagent cannot be imported together."""
import atexit
import json
import os
import subprocess
import sys

_process = []


def ask(request):
    """Sends one request to agent_plan.py, which is started with the first one, and returns its answer."""
    if not _process:
        script = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'agent_plan.py')
        _process.append(subprocess.Popen([sys.executable, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE))
        atexit.register(_process[0].stdin.close)
    _process[0].stdin.write(json.dumps(request).encode() + b'\n')
    _process[0].stdin.flush()
    line = _process[0].stdout.readline()
    if not line:
        raise RuntimeError('agent_plan.py ended')
    answer = json.loads(line)
    if 'failed' in answer:
        raise RuntimeError(answer['failed'])
    return answer['value']
