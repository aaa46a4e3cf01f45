"""The papers of an estimate, from its rows."""
