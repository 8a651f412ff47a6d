"""What the Neo4j Browser is given: a guide with questions to click, and a style.

Both are plain files served as they are. `dealgraph.grass` is made from `style.json`, which our own page's
colours come from too, so that a company looks the same everywhere.
"""
