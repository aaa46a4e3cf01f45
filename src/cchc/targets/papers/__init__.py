"""Files of strangers as targets: a plan of the year, a workbook."""
