"""The two doors of the house, MkDocs' hook and the command line, and what only they do: write."""
