"""The frame that the theme draws around every page, made lighter and safer once the pages are there."""
