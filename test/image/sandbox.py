"""Runs shell commands one after another in a throw-away copy of this machine.

Standard input: {files: {path: {text, mode?}}, recorded: [names], commands: [text]}. Standard output: {results: [{status,
output}], files, recorded} as the harness's sandbox returns them; after a command that fails no other is run.
"""
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'harness', 'engine'))
import sandbox  # noqa: E402


def run(commands):
    results = []
    for command in commands:
        done = subprocess.run(['/bin/bash', '-c', command], text=True, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        results.append({'status': done.returncode, 'output': done.stdout})
        if done.returncode:
            break
    return results


def main():
    request = json.load(sys.stdin)
    answer = sandbox.run(lambda: run(request['commands']), 60, '/nowhere', request['files'], request['recorded'])
    del answer['log']
    json.dump(answer, sys.stdout)


main()
