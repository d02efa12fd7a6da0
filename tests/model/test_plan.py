"""What a plan says of itself."""

from __future__ import annotations

import pytest

from planbook.book import Book


@pytest.mark.parametrize(("notice", "dated"), [(True, "印发"), (False, "成文")])
def test_a_date_is_that_of_issue_only_where_a_notice_says_so(book: Book, notice: bool, dated: str) -> None:
    plan = book.plans[0].plan
    assert (plan if notice else plan.model_copy(update={"notice": ()})).dated == dated
