"""The routes, by subject. A route reads its parameters, asks one question and wraps the answer: no logic here."""
