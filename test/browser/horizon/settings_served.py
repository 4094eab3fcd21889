"""The settings of the form tests, for a Horizon that is served, beside the Keystone of OS_AUTH_URL."""
import os

from settings import *  # noqa: F401,F403

OPENSTACK_KEYSTONE_URL = os.environ['OS_AUTH_URL']
# Nothing changes by itself here; pages that look for changes keep the machine busy
HORIZON_CONFIG['ajax_poll_interval'] = 600000  # noqa: F405
