"""Mail to the police, by SMTP."""
