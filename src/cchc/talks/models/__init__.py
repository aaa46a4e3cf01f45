"""Tables of the package, one file a thing."""
