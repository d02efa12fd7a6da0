"""The library behind ``gen_pages.py``: load -> check -> link -> render and search, one direction only."""
