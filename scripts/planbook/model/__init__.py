"""Every field of the data, declared once: its type, Chinese name, meaning and an example.

There is a module for each kind of data file: ``plan.yml``, the items, and the lists that all plans share.
From this one declaration come the checks on loading, the JSON Schemas that complete words in an editor
(``schema.py``) and the tests' list of fields. Words as in ARCHITECTURE.md.
"""
