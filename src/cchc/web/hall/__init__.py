"""The hall of a conference: rooms, the checklist hung on the clock, and whether everything is ready."""
