"""Reads across tables; never write."""
