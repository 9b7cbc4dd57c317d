"""`nabuur init`: makes or changes a watch's own folder, with its settings, its changes to the rules and its secrets."""
