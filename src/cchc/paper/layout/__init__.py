"""Layout: the decree's form of a paper, from its content and the law."""

from cchc.paper.layout.compose import layout, paper_title

__all__ = ["layout", "paper_title"]
