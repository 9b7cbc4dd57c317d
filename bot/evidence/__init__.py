"""Evidence on request of the police: a bag about one incident, its hashes, and its end."""
