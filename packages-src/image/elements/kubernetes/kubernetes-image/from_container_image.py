"""from_container_image.py IMAGE FOLDER PATH...: takes files out of a container image that `docker save` wrote.

A PATH that ends in / stands for everything below it. Files go to FOLDER under their whole paths.
"""
import json
import os
import shutil
import sys
import tarfile


def plain(name):
    """A layer's path without ./, and with /bin for /usr/bin, which are the same in most images."""
    name = os.path.normpath(name).lstrip('/')
    return name[len('usr/'):] if name.startswith('usr/bin/') else name


def wanted(name, paths):
    return any(name.startswith(path) if path.endswith('/') else name == path for path in paths)


def take(image, folder, paths):
    """Later layers win. -> the names of the files"""
    taken = set()
    layers = json.load(image.extractfile('manifest.json'))[0]['Layers']
    for layer in layers:
        with tarfile.open(fileobj=image.extractfile(layer)) as files:
            for member in files:
                name = plain(member.name)
                if member.isdir() or not wanted(name, paths):
                    continue
                target = os.path.join(folder, name)
                os.makedirs(os.path.dirname(target), exist_ok=True)
                with open(target, 'wb') as copy:
                    shutil.copyfileobj(files.extractfile(member), copy)
                taken.add(name)
    return taken


def main(path, folder, *paths):
    with tarfile.open(path) as image:
        taken = take(image, folder, paths)
    missing = [path for path in paths if not any(wanted(name, [path]) for name in taken)]
    if missing:
        sys.exit('%s holds no %s' % (path, ', '.join(missing)))


main(*sys.argv[1:])
