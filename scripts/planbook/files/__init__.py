"""One data file: its YAML, the records in it, the places of both, and what a slip in it was meant for."""
