"""Makes a mail to the police out of a report: the text, the PDF, the transcript and `incident.json`."""
