"""The wire contract: the models of what the service answers."""
