"""Errors that reach a user: in Vietnamese, naming the thing and the way out."""


class CchcError(Exception):
    """An expected failure.

    ``message`` says what is wrong and ``remedy`` what to do next, both in Vietnamese; neither ends a
    user's session nor shows a traceback.
    """

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message} {self.remedy}".strip()


class UnusableFile(CchcError):
    """A file that cannot be read as an official paper: empty, encrypted, broken, secret, too large."""


class ActionRefused(CchcError):
    """A step of the work that may not be taken now; the remedy names the step that comes first."""
