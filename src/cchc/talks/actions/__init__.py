"""Every change: one function a step, one transaction, one log entry."""
