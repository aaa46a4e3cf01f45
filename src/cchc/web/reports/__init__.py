"""Pages of field reports: write, hand in, read, accept."""
