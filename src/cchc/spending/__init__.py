"""Money of a conference (chi hội nghị): lines, norms of the day and place, and what is wrong with an estimate."""
