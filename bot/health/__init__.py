"""Health: the vital signs of the running bot, for programs that watch it. Numbers only, never a text or a name."""
