import logging, io, sys
s = io.StringIO()
logging.basicConfig(stream=s, level=logging.DEBUG, format="%(levelname)-8s|%(name)s|%(filename)s:%(lineno)d %(funcName)s|%(message)s")
log = logging.getLogger("a.b.c"); log.debug("x %s %d", "q", 3); log.info("plain"); log.warning("dict %(k)s", {"k": 1}); log.error("err"); log.critical("crit")
def f(): log.info("in f"); logging.info("root f")
f()
try: 1 / 0
except ZeroDivisionError: log.exception("boom"); log.error("e", exc_info=True)
print(s.getvalue().replace(__file__, "FILE"))
print(log, logging.getLogger(), log.parent, logging.getLogger("a.b"), log.parent, logging.getLogger("a.b") is log.parent, log.getEffectiveLevel(), log.isEnabledFor(5), logging.getLevelName(20), logging.getLevelName("INFO"), logging.getLevelName(7), logging.getLogger("a").getChild("z").name)
h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter("{levelname} {message} {extra1}", style="{", defaults={"extra1": "dflt"})); h.setLevel("WARNING"); log.addHandler(h); log.propagate = False
log.info("no"); log.warning("yes"); log.warning("ex", extra={"extra1": 5}); print(h, log.handlers, log.hasHandlers())
class F(logging.Filter):
    def filter(self, r): r.msg = r.msg.upper(); return "drop" not in r.msg.lower()
log.addFilter(F()); log.error("hello"); log.error("drop me"); h.addFilter(lambda r: r.levelno > 40); log.error("x"); log.critical("y")
ad = logging.LoggerAdapter(logging.getLogger("ad"), {"ip": 1}); hh = logging.StreamHandler(sys.stdout); hh.setFormatter(logging.Formatter("%(ip)s %(message)s")); ad.logger.addHandler(hh); ad.logger.propagate = False; ad.warning("adapted"); print(ad)
for bad in (lambda: log.setLevel("NOPE"), lambda: log.setLevel(1.5), lambda: logging.Formatter("%(x"), lambda: logging.Formatter("a", style="!"), lambda: logging.basicConfig(stream=1, filename="x", force=True), lambda: log.log("x", "m"), lambda: logging.getLogger(5), lambda: log.info("m", extra={"message": 1})):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
logging.disable(logging.ERROR); log.error("hidden"); log.critical("shown"); logging.disable(logging.NOTSET)
logging.addLevelName(25, "NOTICE"); log.removeFilter(log.filters[0]); h.filters.clear(); h.setFormatter(logging.Formatter("%(levelname)s %(message)s")); h.setLevel(0); log.setLevel(1); log.log(25, "note"); log.log(7, "seven")
r = logging.LogRecord("n", 20, "/p/f.py", 7, "m %s", ("a",), None); print(r, r.getMessage(), r.filename, r.module, logging.Formatter().format(r), logging.makeLogRecord({"msg": "q"}).getMessage())
n = logging.getLogger("lib"); n.addHandler(logging.NullHandler()); n.warning("nothing"); 
q = logging.getLogger("q"); logging.root.handlers.clear(); q.warning("last resort"); q.info("no")
