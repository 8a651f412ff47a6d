"""Benchmarks: every figure is a ratio of two sides measured beside each other in one run.

`python -m bench` prints a table and writes `bench/results.md`. The rule: no absolute time is a verdict, and where
the control (the same side twice) varies more than the effect, the verdict is "noisy".
"""
