"""How often Python looks for what nobody needs any more, once everything is loaded."""

import gc

_MADE_BETWEEN = 20_000
"""A turn leaves hardly any cycles; Python would look for them after every 700 objects."""


def settle_down() -> None:
    """What is loaded by now stays, and need not be looked through again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_MADE_BETWEEN)
