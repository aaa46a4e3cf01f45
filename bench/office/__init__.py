"""The office under load: ninety people at once, and ten years of reviews against none."""
