"""Printed forms, one module a form: plain values in, PDF bytes out."""
