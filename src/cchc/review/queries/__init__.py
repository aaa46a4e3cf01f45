"""Reads across the tables of a review; nothing here writes."""
