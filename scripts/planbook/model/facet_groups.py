"""Which group of its list a facet belongs to, and what the groups are called."""

from __future__ import annotations

from planbook.model.facet_guesses import FigureKind, PolicyKind
from planbook.model.facets import Figure, Milestone, MilestoneKind, Policy, PolicyRole, Rhythm

_AFTER_ALL_DATES = "9999"
_LENGTH_OF_YEAR = len("2018")
RHYTHMS: dict[str, str] = {
    Rhythm.DAY: "每天",
    Rhythm.WEEK: "每周",
    Rhythm.MONTH: "每月",
    Rhythm.QUARTER: "每季度",
    Rhythm.TERM: "每学期",
    Rhythm.YEAR: "每年",
    Rhythm.UNSPECIFIED: "定期，没写多久一次",
}
# The groups of milestones beside the rhythms.
IN_A_MONTH, IN_A_YEAR, IN_TIME, AT_SOME_TIME = "in-a-month", "in-a-year", "in-time", "at-some-time"
MILESTONE_GROUPS: dict[str, str] = {
    IN_A_MONTH: "写明月份的",
    IN_A_YEAR: "只写到年的",
    IN_TIME: "没写日期，只写按期的",
    AT_SOME_TIME: "没写月份的时段",
    **RHYTHMS,
}
FIGURE_GROUPS: dict[str, str] = {
    FigureKind.MONEY: "钱",
    FigureKind.COUNT: "要做到的数目",
    FigureKind.SHARE: "比例",
    FigureKind.TIME: "时间长短",
    FigureKind.SET: "一共几项的事",
    FigureKind.ORDINAL: "第几批、第几届",
    FigureKind.SAYING: "带数字的名称",
}
_PROGRAMMES = "programmes"
POLICY_GROUPS: dict[str, str] = {
    PolicyRole.DRAFTS: "要起草或修改的文件",
    PolicyRole.IMPLEMENTS: "要落实的文件",
    PolicyRole.FOLLOWS: "依照的文件",
    _PROGRAMMES: "政策、专项行动和工程",
}


def has_month(milestone: Milestone) -> bool:
    """Whether a milestone's date names a month, not only a year."""
    return milestone.date is not None and len(milestone.date) > _LENGTH_OF_YEAR


def milestone_group(milestone: Milestone) -> str:
    """Return the key of a milestone's group in ``MILESTONE_GROUPS``."""
    if milestone.kind is MilestoneKind.RECURRING:
        return milestone.every or Rhythm.UNSPECIFIED
    if milestone.date is not None:
        return IN_A_MONTH if has_month(milestone) else IN_A_YEAR
    return IN_TIME if milestone.kind is MilestoneKind.DEADLINE else AT_SOME_TIME


def milestone_order(milestone: Milestone) -> str:
    """Return what milestones of a group are sorted by: their dates, those without one last."""
    return milestone.date or _AFTER_ALL_DATES


def figure_group(figure: Figure) -> str:
    """Return the key of a figure's group in ``FIGURE_GROUPS``."""
    return figure.kind_or_guess


def policy_group(policy: Policy) -> str:
    """Return the key of a policy's group in ``POLICY_GROUPS``; what is no document is only carried out."""
    is_programme = policy.kind_or_guess is PolicyKind.PROGRAMME
    return _PROGRAMMES if is_programme and policy.role is PolicyRole.IMPLEMENTS else policy.role


def policy_details(policy: Policy) -> tuple[str, ...]:
    """Return a document's number and who issued it, as far as they are known."""
    issuer = f"{policy.issuer}发" if policy.issuer else None
    return tuple(detail for detail in (policy.number, issuer) if detail)
