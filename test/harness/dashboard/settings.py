"""Horizon's own settings with every plugin that is enabled, quiet, writing only to DASHBOARD_STATE."""
import os

from openstack_dashboard.settings import *  # noqa: F401,F403

_state = os.environ['DASHBOARD_STATE']
METADATA_CACHE_DIR = os.path.join(_state, 'cache')
DATABASES = {'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': os.path.join(_state, 'db.sqlite')}}
ALLOWED_HOSTS = ['*']
LOGGING = {'version': 1, 'disable_existing_loggers': False}
OPENSTACK_KEYSTONE_URL = 'http://127.0.0.1:9/identity/v3'  # nobody listens: nothing may leave this process
