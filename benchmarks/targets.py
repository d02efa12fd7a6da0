"""What is said of a figure that has a target."""

from __future__ import annotations


def at_most(value: float, target: float, form: str = "g") -> str:
    """Return the target, in the figure's ``form``, as it stands behind one that must not be above it."""
    return f" (target: at most {target:{form}}, {_outcome(value <= target)})"


def at_least(value: float, target: float, form: str = "g") -> str:
    """Return the target, in the figure's ``form``, as it stands behind one that must not be below it."""
    return f" (target: at least {target:{form}}, {_outcome(value >= target)})"


def _outcome(is_met: bool) -> str:
    return "met" if is_met else "missed"
