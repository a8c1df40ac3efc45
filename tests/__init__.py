"""Tests of the site: its modules, whole builds, and pages in a browser."""
