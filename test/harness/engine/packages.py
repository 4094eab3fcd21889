"""Loads exactly the given package folders with the engine's own loader, and keeps what went wrong."""
from murano.common import engine
from murano.dsl import constants, executor
from murano.engine import execution_session, murano_package, package_loader
from murano.engine.system import system_objects
from murano.packages import exceptions as package_errors, load_utils

import boot


def reason(error):
    return '%s: %s' % (type(error).__name__, error)


class PackageSet(package_loader.DirectoryPackageLoader):
    """The stock loader logs a bad package and goes on without it; this one records it in `broken`."""

    def __init__(self, paths):
        self.folders = boot.expand(paths)
        self.loaded = {}  # folder -> (package as the DSL sees it, package as read)
        self.broken = {}  # folder -> why it could not be read
        super().__init__('/')
        engine.get_plugin_loader().register_in_loader(self)

    @classmethod
    def search_package_folders(cls, path):
        return []

    def _build_index(self):
        for folder in boot.expand([boot.CORE_LIBRARY]) + self.folders:
            try:
                self._add(folder, load_utils.load_from_dir(folder))
            except Exception as e:
                self.broken[folder] = reason(e)

    def _add(self, folder, source):
        if not isinstance(getattr(source, '_classes', None), (dict, type(None))):
            raise package_errors.PackageFormatError('Classes is not a map')
        if getattr(source, '_classes', 1) is None:
            source._classes = {}
        package = murano_package.MuranoPackage(self._root_loader, source)
        for name in source.classes:
            package.register_class(lambda name=name: package_loader.get_class(source, name), name)
        if package.name == constants.CORE_LIBRARY:
            system_objects.register(package)
        if package.version in self._packages_by_name.get(package.name, {}):
            raise package_errors.PackageFormatError('%s %s is given more than once' % (package.name, package.version))
        self.register_package(package)
        self.loaded[folder] = package, source

    def package(self, name):
        versions = self._packages_by_name.get(name)
        if not versions:
            raise LookupError('no package %s; broken: %s' % (name, self.broken))
        return versions[max(versions)]

    def find_class(self, name):
        versions = self._packages_by_class.get(name)
        if not versions:
            raise LookupError('no package has the class %s; broken: %s' % (name, self.broken))
        return versions[max(versions)].find_class(name, False)

    def new_executor(self):
        """A fresh life of the engine: no objects, attributes, locks or static properties."""
        return executor.MuranoDslExecutor(self, engine.ContextManager(), execution_session.ExecutionSession())
