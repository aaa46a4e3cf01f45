"""Answers: the page of a guest's own link, and the pages on which officers see and note who comes."""
