"""Signing in, passwords and the second factor."""
