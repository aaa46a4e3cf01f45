"""Reads across the tables of targets; nothing here writes."""
