"""Every change of targets: one function a step, one transaction, one log entry."""
