"""Lists from outside in, any list out to Excel."""
