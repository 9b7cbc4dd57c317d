"""Mail to the police, by SMTP, and their answers, by IMAP (docs/adapter-template.md)."""

NAME = "mail"
