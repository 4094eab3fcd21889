"""Execution plans as the engine builds them from a package's templates."""
import yaml
from murano.dsl import helpers
from murano.engine.system import agent, resource_manager, yaql_functions


class Resources(object):
    """What Agent.build_execution_plan asks of io.murano.system.Resources, for one package."""

    def __init__(self, package):
        self._package = package

    def string(self, name, binary=False):
        with open(self._package.get_resource(name), 'rb' if binary else 'r') as f:
            return f.read()


def build(template, package):
    """The plan that Agent.call would send for a template whose parameters are bound."""
    builder = agent.Agent.__new__(agent.Agent)  # its constructor wants an instance inside an environment
    builder._last_stamp = 0
    return builder.build_execution_plan(template, Resources(package))


def from_template(package, name, parameters):
    """The plan of `$resources.yaml(name).bind(parameters)`."""
    text = Resources(package).string(name)
    template = yaml.load(text, Loader=resource_manager.yaml_loader)
    return build(yaql_functions.bind(template, parameters), package)
