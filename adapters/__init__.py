"""Adapters: one package for each platform. An adapter translates between its platform and the core; it makes no decisions.

docs/adapter-template.md lists the files of an adapter and what each of them promises.
"""
