"""Pages of a review: load the plan, read it, complete it, issue it."""
