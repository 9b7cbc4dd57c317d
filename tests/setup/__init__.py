"""`nabuur init` and the own folder of a watch."""
