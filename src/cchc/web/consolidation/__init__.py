"""Pages of the consolidated report: assemble, edit, hold against its sources, set as a paper, issue."""
