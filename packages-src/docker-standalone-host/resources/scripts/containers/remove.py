#!/usr/bin/python3
"""remove.py NAMES: stops and removes containers, given as {"names": []} in a file of JSON. What is gone is no error."""
import json
import sys

sys.path[0] = '.'  # The agent starts a link, and Python would look where that leads
from container import Container
from engine import Refused, await_docker, fail, log

with open(sys.argv[1]) as file:
    names = json.load(file)['names']
try:
    await_docker()
    for name in names:
        container = Container(name)
        log('removing ' + container.present)
        container.remove()
except (Refused, OSError) as error:
    fail(str(error))
