"""The health of the running bot: vital signs for programs that watch it, and notices to the desks. No text or name of a member
is in them."""
