"""The pages of the estimate: its lines, its appraisal, its approval, its papers and its history."""
