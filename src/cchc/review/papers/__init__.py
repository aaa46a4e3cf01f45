"""Papers of a review: the plan as it came in, the dossier as it goes out."""
