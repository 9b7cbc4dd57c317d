"""Lines that tell of an emergency or a crime, whatever was said before."""
