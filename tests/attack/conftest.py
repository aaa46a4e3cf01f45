"""Fixtures of the office, for the attacks on its pages."""

from tests.people import commune, files_in_tmp, other_commune

__all__ = ["commune", "files_in_tmp", "other_commune"]
