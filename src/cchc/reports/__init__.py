"""Field reports, findings and the one report made of them."""
