"""Parallel execution: see concurrent.futures."""
