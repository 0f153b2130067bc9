"""One module an entity: its table, its pure rules, its errors."""
