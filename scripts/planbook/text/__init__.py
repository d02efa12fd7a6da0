"""How Chinese text is written, read aloud, folded and compared, whatever it is about."""
