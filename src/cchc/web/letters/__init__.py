"""Pages of the letters to guests."""
