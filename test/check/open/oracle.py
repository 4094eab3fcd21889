"""Unpacks zips as the catalog does. Requests are JSON, one a line, and each is answered with one line of JSON:

    {"zip": "<base64>"} -> {"files": {"Classes/A.yaml": "<base64>"}}
                        -> {"error": "why it cannot be unpacked"}
"""
import base64
import io
import json
import os
import sys
import tempfile
import zipfile


def unpacked(data):
    with tempfile.TemporaryDirectory() as folder:
        if not zipfile.is_zipfile(io.BytesIO(data)):
            return {'error': 'no zip'}
        try:
            zipfile.ZipFile(io.BytesIO(data)).extractall(path=folder)
        except Exception as error:
            return {'error': '%s: %s' % (type(error).__name__, error)}
        files = {}
        for place, _, names in os.walk(folder):
            for name in names:
                path = os.path.join(place, name)
                with open(path, 'rb') as file:
                    files[os.path.relpath(path, folder)] = base64.b64encode(file.read()).decode()
        return {'files': files}


for line in sys.stdin:
    print(json.dumps(unpacked(base64.b64decode(json.loads(line)['zip']))), flush=True)
