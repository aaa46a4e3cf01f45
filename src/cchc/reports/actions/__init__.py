"""Every change of reports: one function a step, one transaction, one log entry."""
