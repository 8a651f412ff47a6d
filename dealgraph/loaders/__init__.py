"""What comes in: feeds, documents and the facts read out of them."""
