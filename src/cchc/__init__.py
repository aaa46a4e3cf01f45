"""cchc: run a commune's six-monthly review of administrative reform (sơ kết cải cách hành chính)."""

__version__ = "0.2.0"
