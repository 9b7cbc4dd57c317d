"""The pure core: values in, values out. Nothing here waits, reads a clock, opens a file or knows a platform."""
