"""The addresses of the site: where each page is, which are permanent, and the record of those published."""
