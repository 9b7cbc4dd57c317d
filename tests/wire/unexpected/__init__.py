"""What a platform sends otherwise than its specification says."""
