"""Sees to it that Grafana knows the database: adds it, changes it, and adds it again where Grafana has lost its data."""
import base64
import json
import os
import signal
import sys
import time
import urllib.error
import urllib.request

NAME = 'influxdb'
SECONDS_BETWEEN_ATTEMPTS = 5
SECONDS_BETWEEN_LOOKS = 60


def wanted():
    return {
        'uid': NAME, 'name': 'InfluxDB', 'type': 'influxdb', 'access': 'proxy', 'isDefault': True,
        'url': os.environ['INFLUXDB_URL'], 'jsonData': {'dbName': os.environ['INFLUXDB_DATABASE']},
    }


def ask(method, path, body=None):
    """Asks Grafana's API -> what it answers, None for what it does not know."""
    user = '%(GRAFANA_USER)s:%(GRAFANA_PASSWORD)s' % os.environ
    headers = {
        'Authorization': 'Basic ' + base64.b64encode(user.encode()).decode(), 'Content-Type': 'application/json',
    }
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(os.environ['GRAFANA_URL'] + path, data, headers, method=method)
    try:
        with urllib.request.urlopen(request, timeout=10) as response:
            return json.load(response)
    except urllib.error.HTTPError as error:
        if error.code == 404:
            return None
        raise


def see_to_it():
    path = '/api/datasources/uid/' + NAME
    found = ask('GET', path)
    if found is None:
        ask('POST', '/api/datasources', wanted())
        print('Added the database')
    elif any(found.get(key) != value for key, value in wanted().items()):
        ask('PUT', path, wanted())
        print('Changed the database')


def main():
    # A first process ends by no signal that it does not handle
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    while True:
        try:
            see_to_it()
        except (OSError, ValueError) as error:
            print('Grafana: %s' % error)
            time.sleep(SECONDS_BETWEEN_ATTEMPTS)
        else:
            time.sleep(SECONDS_BETWEEN_LOOKS)


if __name__ == '__main__':
    main()
