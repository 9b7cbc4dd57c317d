"""Draws a chart as a picture. The font is a part of Roboto, see LICENSE-roboto.txt (Apache 2.0)."""
