"""The module os: environment and processes. Not under valgrind: the C library keeps what setenv was given."""
import os


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


e = os.environ
e["RUSTHON_A"] = "1"
print(e["RUSTHON_A"], os.getenv("RUSTHON_A"), os.getenv("RUSTHON_NOPE"), os.getenv("RUSTHON_NOPE", "d"), "RUSTHON_A" in e, "RUSTHON_NOPE" in e)
print(os.environb[b"RUSTHON_A"], os.getenvb(b"RUSTHON_A"), e.get("RUSTHON_A"), e.setdefault("RUSTHON_B", "2"), e.pop("RUSTHON_B"), type(e).__name__)
print(os.system("test \"$RUSTHON_A\" = 1"), os.system("exit 3"), os.waitstatus_to_exitcode(os.system("exit 3")))
del e["RUSTHON_A"]
print(os.system("test \"$RUSTHON_A\" = 1"))
attempt(e.__getitem__, "RUSTHON_NOPE")
attempt(e.__delitem__, "RUSTHON_NOPE")
attempt(e.__setitem__, "a", 1)
attempt(e.__setitem__, 1, "a")
attempt(e.__setitem__, "a=b", "a")
attempt(os.putenv, "a\0", "b")
e.update({"RUSTHON_C": "ü"}, RUSTHON_D="d")
print(e["RUSTHON_C"], os.environb[b"RUSTHON_C"], len(e) == len(list(e)), len(e) == len(dict(e)), isinstance(e | {}, dict), repr(e).startswith("environ({"))

print(os.getpid() > 0, os.getppid() > 0, os.getuid() >= 0, os.cpu_count() >= 1, os.process_cpu_count() >= 1, len(os.getloadavg()))
print(os.uname().sysname, os.uname()[0], len(os.uname()), os.times().user >= 0, len(os.times()), len(os.urandom(5)), os.urandom(0))
attempt(os.urandom, -1)
attempt(os.urandom, "a")
attempt(os.kill, "a", 1)
attempt(os.kill, os.getpid(), 0)
attempt(os.get_terminal_size, 99)
attempt(os.strerror, 99999)
with os.popen("echo from the shell; exit 2") as p:
    print(p.read(), end="")
p = os.popen("printf 'a\\nb\\n'; exit 2")
print([line for line in p], p.close())
p = os.popen("cat > /dev/null", "w")
print(p.write("text"), p.close())
attempt(os.popen, 1)
attempt(os.popen, "a", "x")
print(end="", flush=True)
child = os.fork()
if child == 0:
    os._exit(7)
print(os.waitpid(child, 0)[1] == 7 << 8, os.WEXITSTATUS(7 << 8), os.WIFEXITED(0), os.WIFSIGNALED(9), os.WTERMSIG(9), os.waitstatus_to_exitcode(9))
attempt(os.waitpid, -1, 0)
attempt(os.execvp, "no-such-program", ["x"])
