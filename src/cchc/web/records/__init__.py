"""Pages of the register and its documents."""
