"""Signed, encrypted packets between laptops and the office: format, trust, outbox, inbox."""
