"""Decisions by learnt weights where the rows are silent: the weights are data beside this file, made by tools/learn.py."""
