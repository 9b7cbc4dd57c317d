"""Fire, smoke, gas, explosions and live wires: the forms of speech of what burns, leaks or blows up now."""
