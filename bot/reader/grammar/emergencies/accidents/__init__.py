"""The forms of speech for accidents and sudden illness: an attack of the author, an overdose, people who are trapped."""
