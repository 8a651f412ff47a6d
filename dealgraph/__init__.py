"""dealgraph: feeds in, a graph of companies and their deals out.

Loaders read, graph knows, api answers; imports go one way: api -> loaders -> graph.
"""

__version__ = "0.1.0"
