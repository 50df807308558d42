"""The module configparser."""
import configparser
import io

TEXT = """\
[DEFAULT]
Base = /srv
debug: no

# a comment
[paths]
data = %(base)s/data
logs = %(data)s/logs
   continued
; another comment
empty =
[numbers]
count = 42
ratio = 1.5
debug = yes
percent = 50%%
"""
config = configparser.ConfigParser()
config.read_string(TEXT)
print(config.sections(), config.options("paths"), "paths" in config, "none" in config, config.has_option("numbers", "COUNT"))
print(config["paths"]["data"], repr(config["paths"]["logs"]), repr(config.get("paths", "empty")), config.get("paths", "logs", raw=True))
numbers = config["numbers"]
print(numbers.getint("count") + 1, numbers.getfloat("ratio"), numbers.getboolean("debug"), config["paths"].getboolean("debug"), numbers["percent"])
print(numbers.get("missing"), numbers.get("missing", "fallback"), config.getint("numbers", "missing", fallback=7), list(numbers), len(numbers))
print(config.items("numbers"), dict(config["paths"]), list(config), numbers)
config["new"] = {"a": "1", "b": "two"}
config.set("new", "c", "3")
config.remove_option("new", "a")
config.add_section("last")
config["last"]["multi"] = "one\ntwo"
out = io.StringIO()
config.write(out)
print(out.getvalue())
print(config.remove_section("last"), config.remove_section("last"), config.defaults())
extended = configparser.ConfigParser(interpolation=configparser.ExtendedInterpolation(), allow_no_value=True, inline_comment_prefixes=("#",))
extended.read_string("[a]\nx = 1 # inline\ny = ${x}/${b:z}\nflag\n[b]\nz = $$5\n")
print(dict(extended["a"]), extended["b"]["z"])
listing = configparser.ConfigParser(converters={"list": lambda text: text.split(",")})
listing.read_dict({"s": {"items": "a,b", "n": 5}})
print(listing.getlist("s", "items"), listing["s"].getlist("items"), listing["s"]["n"])
for wrong in (lambda: config["none"], lambda: config.get("none", "x"), lambda: config.get("numbers", "x"), lambda: numbers.getint("ratio"),
              lambda: config.set("new", "x", 5), lambda: config.add_section("new"), lambda: numbers.getboolean("ratio"),
              lambda: config.read_string("x = 1"), lambda: config.read_string("[a]\nx = 1\nx = 2"), lambda: config.read_string("[a]\n[a]"),
              lambda: configparser.ConfigParser().read_string("[a]\nwrong line\n"), lambda: config.set("new", "x", "50%"),
              lambda: (config.read_string("[q]\nv = %(nope)s"), config["q"]["v"])):
    try:
        wrong()
    except (KeyError, TypeError, ValueError, configparser.Error) as e:
        print(type(e).__name__, e)
print(config.read(["/no/such/file.ini"]), configparser.RawConfigParser({"a": "%(b)s"}).defaults())
config = configparser.ConfigParser(allow_unnamed_section=True)
config.read_string("# comment\n\nx = 1\n  more\n[a]\ny = 2\n")
print(config.sections(), repr(config[configparser.UNNAMED_SECTION]["x"]), configparser.UNNAMED_SECTION in config)
out = io.StringIO()
config.write(out)
print(out.getvalue())
config.read_string("[DEFAULT]\nz = 3\n")
print(config.remove_section(configparser.UNNAMED_SECTION), config.sections(), dict(config["a"]))
