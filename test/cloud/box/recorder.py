#!/usr/bin/python3
"""recorder.py URL FILE: writes a line of JSON for each plan that an agent was sent and for each answer, as RabbitMQ's
tracing shows them: {"plan": id, "name", "queue", "time"} and {"answer": id, "failed", "time"}. No parameters.
"""
import json
import sys
import time

import kombu
from kombu.mixins import ConsumerMixin

url, path = sys.argv[1:]
published = kombu.Exchange('amq.rabbitmq.trace', type='topic', passive=True)


class Recorder(ConsumerMixin):
    def __init__(self, connection, file):
        self.connection, self._file = connection, file

    def get_consumers(self, consumer, _channel):
        queue = kombu.Queue('', published, 'publish.#', exclusive=True, auto_delete=True)
        return [consumer([queue], callbacks=[self.note], no_ack=True)]

    def note(self, _body, message):
        try:
            content = json.loads(message.body)
        except ValueError:
            return
        if 'SourceID' in content:
            entry = {'answer': content['SourceID'], 'failed': bool(content.get('ErrorCode'))}
        elif 'FormatVersion' in content:
            entry = {'plan': content['ID'], 'name': content.get('Name') or '',
                     'queue': message.headers['routing_keys'][0]}
        else:
            return
        self._file.write(json.dumps(dict(entry, time=time.time())) + '\n')
        self._file.flush()


with kombu.Connection(url) as connection, open(path, 'a') as file:
    Recorder(connection, file).run()
