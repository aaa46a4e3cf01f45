"""Data to papers; never write."""
