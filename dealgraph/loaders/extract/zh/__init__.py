"""What is particular to Chinese prose: its names, amounts, times, clauses, cues and rows of patterns."""
