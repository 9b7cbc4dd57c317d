"""The forms of speech for accidents and sudden illness: injuries, sudden ills, an attack of the author, an overdose, people who
are trapped."""
