"""Pure conventions of Vietnam: text, names, dates, numbers, identity cards, areas. No state but read resources."""
