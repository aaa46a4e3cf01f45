"""Pages of the year's targets and of the figures of a half-year."""
