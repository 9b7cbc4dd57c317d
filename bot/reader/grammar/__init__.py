"""Forms of speech that count whatever the models say: emergencies, ends of incidents, calls to the police or to act, talk about
groups, and lines that only look like a report or a breach."""
