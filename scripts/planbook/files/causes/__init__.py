"""Why a file cannot be read, named as what it is."""
