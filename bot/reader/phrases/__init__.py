"""The coordinators' phrases and expressions, compiled and found."""
