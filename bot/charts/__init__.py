"""From a chart's words and numbers to a picture. Its font is a part of Roboto, see LICENSE-roboto.txt (Apache 2.0)."""
