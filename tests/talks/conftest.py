"""Fixtures of the office's tests."""

from tests.people import commune, files_in_tmp, other_commune

__all__ = ["commune", "files_in_tmp", "other_commune"]
