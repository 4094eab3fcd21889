#!/usr/bin/python3
"""keystone_setup.py CONFIG KEYSTONE_URL [TYPE NAME URL]...: makes Keystone's database and keys, and enters services.

What keystone-manage would do in three runs and a client in another, in one process: each would start for 2 seconds.
"""
import os
import sys
import uuid

import keystone.conf
from keystone.cmd import cli
from keystone.common import provider_api, sql

configuration, keystone_url, *services = sys.argv[1:]
region = os.environ['OS_REGION_NAME']


CONF = keystone.conf.CONF
CONF.register_cli_opt(cli.command_opt)
keystone.conf.configure()
sql.initialize()
keystone.conf.set_default_for_default_log_levels()


def manage(*arguments):
    """As cli.main, which can run only once in a process."""
    CONF(args=['--config-file', configuration, *arguments], project='keystone')
    CONF.command.cmd_class.main()


manage('db_sync')
manage('fernet_setup', '--keystone-user', 'root', '--keystone-group', 'root')
manage('bootstrap', '--bootstrap-password', os.environ['OS_PASSWORD'], '--bootstrap-region-id', region,
       '--bootstrap-public-url', keystone_url, '--bootstrap-internal-url', keystone_url,
       '--bootstrap-admin-url', keystone_url)

catalog = provider_api.ProviderAPIs.catalog_api
for kind, name, url in zip(*[iter(services)] * 3):
    service = uuid.uuid4().hex
    catalog.create_service(service, {'id': service, 'type': kind, 'name': name, 'enabled': True})
    for interface in ('public', 'internal', 'admin'):
        endpoint = uuid.uuid4().hex
        catalog.create_endpoint(endpoint, {'id': endpoint, 'service_id': service, 'interface': interface,
                                           'url': url, 'region_id': region, 'enabled': True})
