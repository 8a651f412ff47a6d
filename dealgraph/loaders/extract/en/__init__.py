"""What is particular to English prose: its names, amounts, times, clauses, cues and rows of patterns."""
