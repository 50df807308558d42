"""The modules binascii, signal, platform and gc."""
import binascii as b
import gc
import os
import platform
import signal
import time


def attempt(function, *args, **keywords):
    try:
        print(repr(function(*args, **keywords)))
    except Exception as error:
        print(type(error).__name__, error)


attempt(b.hexlify, b"abc")
attempt(b.hexlify, bytearray(b"abcdef"), ":", 2)
attempt(b.b2a_hex, b"abcdef", b"-", -4)
for text in ("6162", b"6162 ", "616", b"zz", "é", 3, "", "AbCd"):
    attempt(b.unhexlify, text)
for text in (b"YWJj", b"YWJ", b"Y", b"YW=Jj", b"YQ==YQ==", b"Y!W!J!j!", b"", b"YQ=", b"=", "YWJj", b"AAAAA", b"YWJjZA==", b"/+8="):
    attempt(b.a2b_base64, text)
for text in (b"YQ==!", b"=YQ=", b"Y!Q==", b"YQ==YQ", b"YWJj=", b"Y=WJj", b"YQ=a", b"YWJjYQ", b"YWJj"):
    attempt(b.a2b_base64, text, strict_mode=True)
for data in (b"abc", b"ab", b"a", b"", bytes(range(250, 256)), "x"):
    attempt(b.b2a_base64, data)
    attempt(b.b2a_base64, data, newline=False)
attempt(b.crc32, b"hello")
attempt(b.crc32, b"hello", 5)
attempt(b.crc32, b"", -1)
attempt(b.crc32, "x")
attempt(b.crc_hqx, b"hello", 0)
print(b.crc32(b"world", b.crc32(b"hello ")) == b.crc32(b"hello world"), issubclass(b.Error, ValueError), b.Incomplete.__mro__[1])

log = []
print(repr(signal.SIGINT), signal.SIGTERM, signal.getsignal(signal.SIGINT).__name__, repr(signal.getsignal(signal.SIGTERM)), repr(signal.SIG_IGN), signal.strsignal(2))
print(repr(signal.signal(signal.SIGUSR1, lambda number, frame: log.append(number))), callable(signal.getsignal(signal.SIGUSR1)))
os.kill(os.getpid(), signal.SIGUSR1)
signal.raise_signal(signal.SIGUSR1)
print(log)
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
signal.raise_signal(signal.SIGUSR1)


def late(number, frame):
    raise TimeoutError(signal.Signals(number).name)


signal.signal(signal.SIGALRM, late)
print(signal.alarm(1))
try:
    time.sleep(20)
except TimeoutError as error:
    print("timeout", error)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("interrupted")
signal.signal(signal.SIGINT, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGINT)
signal.signal(signal.SIGINT, signal.default_int_handler)
attempt(signal.signal, 0, signal.SIG_DFL)
attempt(signal.signal, signal.SIGUSR2, "x")
attempt(signal.getsignal, 99)
print(len(signal.valid_signals()), signal.NSIG, signal.SIGCLD is signal.SIGCHLD, signal.Signals(15))

print(platform.system(), platform.machine() == os.uname().machine, platform.python_version(), platform.python_implementation(), platform.python_version_tuple(), platform.architecture())
print(platform.platform().startswith("Linux-"), platform.uname().system, platform.uname()[0], len(platform.uname()), platform.node() == os.uname().nodename, platform.libc_ver()[0], platform.processor())
print(gc.isenabled(), gc.disable(), gc.isenabled(), gc.enable(), gc.isenabled(), gc.garbage, type(gc.get_count()), gc.get_threshold(), len(gc.get_stats()), gc.set_debug(0), gc.get_debug())
attempt(gc.collect, 5)
