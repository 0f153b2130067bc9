"""Pure conventions of Vietnam: text, names, dates, numbers, phones, identity cards, areas, ethnic groups."""
