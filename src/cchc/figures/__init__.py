"""Figures of administrative reform: answers, targets and their comparison, computed rows, faults, settlement tables."""
