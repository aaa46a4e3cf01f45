"""Data to papers, and strangers' files to words; never write."""
