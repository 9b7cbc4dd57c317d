"""Mail to the police, by SMTP. The adapter only sends (docs/adapter-template.md)."""

NAME = "mail"
