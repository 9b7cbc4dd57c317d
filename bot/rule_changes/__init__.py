"""Rules from the phone: works on the files of rules for coordinators, and keeps each change."""
