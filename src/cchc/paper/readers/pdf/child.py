"""The process apart: takes PDF files one by one from its input and answers with what each holds."""

from __future__ import annotations

import os
import pickle
import signal
import sys

from cchc.paper.readers import limits
from cchc.paper.readers.pdf.apart import receive, send, too_heavy
from cchc.paper.readers.pdf.document import read_document


def main() -> None:
    """Serve until the input ends. Standard output belongs to the answers alone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    bound_memory()
    while (data := receive(sys.stdin.buffer)) is not None:
        bound_time()
        send(sys.stdout.buffer, pickle.dumps(answer(data)))


def answer(data: bytes) -> object:
    """The flow of a PDF, or the exception that its reading raised, in a form that travels."""
    try:
        return read_document(data)
    except MemoryError:
        return too_heavy()
    except Exception as error:  # The asking process raises it again and tells it in words.
        return _travelling(error)


def _travelling(error: Exception) -> Exception:
    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return RuntimeError(repr(error))
    return error


def bound_memory() -> None:
    """Past this bound the system gives no more memory, and the engine ends the process."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (limits.MAX_PDF_MEMORY, limits.MAX_PDF_MEMORY))


def bound_time() -> None:
    """Past this bound of the processor's time for one file the system ends the process."""
    if sys.platform != "win32":
        import resource

        used = os.times()
        most = int(used.user + used.system + limits.MAX_SECONDS) + 2
        resource.setrlimit(resource.RLIMIT_CPU, (most, resource.getrlimit(resource.RLIMIT_CPU)[1]))


if __name__ == "__main__":
    main()
