"""The library behind ``gen_pages.py``: load -> check -> link -> render, one direction only."""
