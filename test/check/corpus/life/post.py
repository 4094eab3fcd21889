#!/usr/bin/python3
"""Posts packages to the murano-api that the OS_* variables name. Prints a line of JSON for each: [status, what is said]."""
import html
import json
import os
import sys

import requests
from keystoneauth1 import session
from keystoneauth1.identity import v3

environment = os.environ
credentials = v3.Password(
    auth_url=environment['OS_AUTH_URL'], username=environment['OS_USERNAME'], password=environment['OS_PASSWORD'],
    project_name=environment['OS_PROJECT_NAME'], user_domain_name='Default', project_domain_name='Default')
keystone = session.Session(auth=credentials)
address = keystone.get_endpoint(service_type='application-catalog') + '/v1/catalog/packages'

for path in sys.argv[1:]:
    with open(path, 'rb') as archive:
        done = requests.post(address, headers={'X-Auth-Token': keystone.get_token()},
                             files={'file': ('package.zip', archive)})
    print(json.dumps([done.status_code, html.unescape(done.text)]))
