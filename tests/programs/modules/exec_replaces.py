"""execvp: another program takes the place of this one; not under valgrind, which then has nothing to report on."""
import os

print("before", flush=True)
os.execvp("echo", ["echo", "replaced", "ü"])
