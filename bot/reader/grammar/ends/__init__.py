"""Lines that end an incident, explain a report, or take it back."""
