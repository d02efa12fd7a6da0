"""What is said of a figure that has a target."""

from __future__ import annotations


def at_most(value: float, target: float) -> str:
    """Return the target as it stands behind a figure that must not be above it."""
    return f" (target: at most {target:g}, {_outcome(value <= target)})"


def at_least(value: float, target: float) -> str:
    """Return the target as it stands behind a figure that must not be below it."""
    return f" (target: at least {target:g}, {_outcome(value >= target)})"


def _outcome(is_met: bool) -> str:
    return "met" if is_met else "missed"
