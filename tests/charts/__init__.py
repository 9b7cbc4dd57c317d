"""Tests of the chart's picture."""
