"""The learned models that need numpy only, and how three readings become one."""
