"""Write a number of invitations to PDF and print the highest memory of the process in kilobytes."""

from __future__ import annotations

import resource
import sys

from bench import invitations
from cchc.paper.writers.pdf import pdf_bytes


def main() -> int:
    law = invitations.law()
    papers = (invitations.paper(guest) for guest in invitations.guests(int(sys.argv[1])))
    size = sum(len(pdf_bytes(paper, law)) for paper in papers)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    return 0 if size else 1


if __name__ == "__main__":
    sys.exit(main())
