"""States and their moves, as tables."""
