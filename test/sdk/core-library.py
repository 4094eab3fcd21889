"""Lists what the core library's package declares, read without any code of the project: JSON on standard output."""
import json
import sys
import zipfile

import yaml

archive = zipfile.ZipFile(sys.argv[1])
manifest = yaml.load(archive.read('manifest.yaml'), yaml.BaseLoader)
classes = {}
for path in dict.fromkeys(manifest['Classes'].values()):
    namespaces = {}
    for document in yaml.load_all(archive.read('Classes/' + path), yaml.BaseLoader):
        if not document:
            continue
        namespaces = document.get('Namespaces', namespaces)
        if 'Name' not in document:
            continue

        def resolve(name):
            prefix, _, local = name.rpartition(':')
            return local if '.' in local and not prefix else namespaces[prefix or '='] + '.' + local

        parents = document.get('Extends') or []
        classes[resolve(document['Name'])] = {
            'parents': [resolve(parent) for parent in ([parents] if isinstance(parents, str) else parents)],
            'properties': list(document.get('Properties') or {}),
            'methods': list(document.get('Methods') or document.get('Workflow') or {}),
        }
json.dump(classes, sys.stdout)
