"""The only doors."""
