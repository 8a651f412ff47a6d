"""Graph stores: one port (base.py), one file per back end, chosen by name."""
