"""Who is invited: the facts of the conference, the list of guests, the directory, the official invitation."""
