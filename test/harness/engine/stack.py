"""Room on Python's stack, without which most of the engine's time goes into the kernel.

Python 3.11 maps 16 KiB when calls go deeper than what it has mapped, and unmaps them as soon as they return: code that
calls to and fro at such a bound makes two system calls each time. The engine's calls are hundreds deep, so some always do.
"""


def call(function, *arguments, **keywords):
    """Calls a function with memory for all calls within it."""
    return function(*arguments, **keywords)


# Python maps a power of two that this frame fits into, 16 MiB, and calls within take what is left. Nothing is written to it
call.__code__ = call.__code__.replace(co_stacksize=1100000)
