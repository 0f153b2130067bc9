"""Sổ Nghề: vocational training, work and loans of a commune, kept offline and handed over safely."""

__version__ = "0.1.0"
