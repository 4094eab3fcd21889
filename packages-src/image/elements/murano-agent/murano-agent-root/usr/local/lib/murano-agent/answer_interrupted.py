"""Runs before murano-agent starts: answers the plan that was being carried out when the agent, or its server, ended.
The agent would drop it without a word, and the engine would wait for its answer until it gives up.
"""
import base64
import datetime
import glob
import json
import os
import socket
import uuid

PLANS = '/var/murano/plans/plans'  # where the user data of Murano's servers has the agent keep them


def main():
    for folder in glob.glob(PLANS + '/*/'):
        try:
            answer(folder)
        except (OSError, KeyError, TypeError, ValueError) as error:
            print('%s: %r' % (folder, error))  # This is no plan; the agent has its own way with what it is


def answer(folder):
    with open(folder + 'plan.json') as f:
        message = json.load(f)
    plan = json.loads(base64.b64decode(message['Data']))
    # A plan's stamp is noted when it begins
    if os.path.exists(folder + 'result.json') or plan['Stamp'] > last_stamp():
        return
    why = '%s, or the murano-agent there, was restarted in the middle of this' % socket.gethostname()
    with open(folder + 'result.new', 'w') as f:
        json.dump({'FormatVersion': '2.0.0', 'ID': uuid.uuid4().hex, 'SourceID': plan.get('ID', message['ID']),
                   'Action': 'Execution:Result', 'ErrorCode': 1, 'Body': {'Message': why, 'AdditionalInfo': None},
                   'Time': str(datetime.datetime.utcnow()), 'ReplyTo': message['ReplyTo']}, f)
    os.rename(folder + 'result.new', folder + 'result.json')


def last_stamp():
    try:
        with open(PLANS + '/stamp') as f:
            return int(f.read())
    except FileNotFoundError:
        return 0


main()
