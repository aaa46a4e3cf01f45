"""Pages of the organisation: people, posts, stand-ins, settings, accounts, and the level above."""
