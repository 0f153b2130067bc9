"""The database file: key, engine, migrations, operation log, row writer and merge rule, search, backup."""
