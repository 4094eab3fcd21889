"""Corrects the installed murano-agent, which writes the plans that it receives as text to a file opened for bytes, and
so loses every one. Fails unless plans come through afterwards.
"""
import importlib.util
import os
import sys
import tempfile

WRONG = "open(plan_file_path, 'wb')"
RIGHT = "open(plan_file_path, 'w')"


def correct(path):
    with open(path) as source:
        text = source.read()
    if WRONG not in text:
        return
    if text.count(WRONG) > 1:
        sys.exit('%s: %s is there more than once' % (path, WRONG))
    with open(path + '.new', 'w') as target:
        target.write(text.replace(WRONG, RIGHT))
    os.chmod(path + '.new', 0o644)
    os.rename(path + '.new', path)


def prove():
    from muranoagent.common import config
    from muranoagent import execution_plan_queue
    config.parse_args(args=[], default_config_files=[])
    with tempfile.TemporaryDirectory() as folder:
        config.CONF.set_override('storage', folder)
        queue = execution_plan_queue.ExecutionPlanQueue()
        queue.put_execution_plan('{"Stamp": 1, "Body": "return 1"}', None, 'an-id', None)
        plan = queue.get_execution_plan()
    if plan is None or plan.Body != 'return 1' or plan.ID != 'an-id':
        sys.exit('murano-agent still loses plans: it is none that this element can correct')


def main():
    specification = importlib.util.find_spec('muranoagent')
    if specification is None:
        sys.exit('murano-agent is not installed')
    correct(os.path.join(specification.submodule_search_locations[0], 'execution_plan_queue.py'))
    try:
        prove()
    except TypeError as error:
        sys.exit('murano-agent still loses plans: %s' % error)


main()
