"""What a sentence says of a breach or of a call to the police: denied, asked, meant or done."""
