"""The police: the files of incidents and days, the mails about them, and what becomes of the mails."""
