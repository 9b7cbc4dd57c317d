"""Forms of speech for the sick, the wounded and the dying: helpers who are called to a house, plain ills, wounds, births and
farewells."""
