"""Data to papers, letters and calendar files; never write."""
