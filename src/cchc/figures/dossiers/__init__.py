"""Dossiers of the one-stop system (hồ sơ một cửa): from its file to the settlement table, and back to the rows."""
