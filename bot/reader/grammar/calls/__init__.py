"""Whether a line tells of a call to the police that was answered."""
