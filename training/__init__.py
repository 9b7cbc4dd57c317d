"""Trains and measures the learned reader. The bot does not use this package; it needs the extra `training`.

Begin with `make.py`: it has the steps from the corpus to the files of the bot in their order, and the module of each step. The
messages of the corpus are described in `corpus/README.md`. `evaluate.py`, `conversation/evaluate.py` and
`conversation/whole_bot.py` measure the result; the other modules with a command measure one question each.
"""
