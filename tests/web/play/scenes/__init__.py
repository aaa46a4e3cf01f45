"""The scenes of the play, a file for each part of the review."""
