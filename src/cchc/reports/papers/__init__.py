"""Papers of the reports: data to paper, a filled form to data; never write."""
