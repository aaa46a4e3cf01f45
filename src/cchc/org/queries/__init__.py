"""Reads across the tables of the organisation; nothing here writes."""
