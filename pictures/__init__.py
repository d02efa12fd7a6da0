"""Makes the pictures of the guide for editors: ``make pictures``."""
