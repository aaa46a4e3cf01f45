"""Reads across the tables of reports; nothing here writes."""
