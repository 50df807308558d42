"""A signal that cannot be handled; not under valgrind, which answers for the system."""
import signal

for number in signal.SIGKILL, signal.SIGSTOP:
    try:
        signal.signal(number, signal.SIG_IGN)
    except OSError as error:
        print(error)
