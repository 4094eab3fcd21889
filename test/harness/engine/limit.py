"""Time limits for what waits for ever (deadlocked locks) as well as for what computes for ever."""
import signal

import eventlet


class Busy(BaseException):
    """A call that computes for ever; no MuranoPL Catch can hold it."""


def interrupt(_signal, _frame):
    raise Busy()


signal.signal(signal.SIGALRM, interrupt)

# What ends the block of a Limit when its time is up
TIMED_OUT = (eventlet.Timeout, Busy)


class Limit(object):
    def __init__(self, seconds):
        self._seconds = seconds

    def __enter__(self):
        self._waiting = eventlet.Timeout(self._seconds)
        signal.setitimer(signal.ITIMER_REAL, self._seconds + .5)

    def __exit__(self, *_):
        signal.setitimer(signal.ITIMER_REAL, 0)
        self._waiting.cancel()
