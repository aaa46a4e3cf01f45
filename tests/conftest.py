"""What holds for every test of the project."""

from __future__ import annotations

from hypothesis import settings

# How long an example takes says more of the machine than of the code; pytest-timeout bounds a whole test.
settings.register_profile("cchc", deadline=None)
settings.load_profile("cchc")
