"""Targets of the year, figures of a half-year and where they come from."""
