# shlex: words, quotes, escapes, comments, and random text.
import io
import random
import shlex

for text in (
    "ls -l 'my file' \"a b\" c\\ d", "a#b # c", "", "  ", "''", 'x""y', "a'b'c", '"a\\"b\\x\\\\"', "'a\\b'", "a\\\nb", "echo $HOME; ls | wc && x>y", "\u00e9t\u00e9 \u4e2d",
    "~/a *.py key=value", "'open", '"open', "end\\", "a;b", "tab\tnl\nend", '""', "x '' y", "'it'\"'\"'s'",
):
    for options in ({}, {"comments": True}, {"posix": False}):
        try:
            print(shlex.split(text, **options))
        except ValueError as error:
            print(error)
    for options in ({}, {"posix": True}, {"punctuation_chars": True}, {"posix": True, "punctuation_chars": "|;"}):
        reader = shlex.shlex(text, **options)
        try:
            print(list(reader), reader.lineno)
        except ValueError as error:
            print(error, repr(reader.token), reader.lineno)
print([shlex.quote(word) for word in ("", "plain", "a b", "it's", "$x", "a/b-c_d.e", "\u00e9")], shlex.join(["a", "b c", "d'e"]))
words = ["x", "a b", "'", '"', "\\", "a\nb", "$(rm)", ""]
print(shlex.split(shlex.join(words)) == words)
try:
    shlex.split(None)
except ValueError as error:
    print(error)
reader = shlex.shlex(io.StringIO("a b\nc"), "name")
print(reader.get_token(), reader.push_token("back"), reader.get_token(), reader.get_token(), reader.get_token(), repr(reader.get_token()), reader.error_leader())
reader = shlex.shlex("one two")
reader.push_source("first second")
print(list(reader))
random.seed(5)
for _ in range(300):
    text = "".join(random.choice("ab '\"\\#|;\n-") for _ in range(random.randrange(12)))
    for options in ({"posix": True}, {}, {"posix": True, "punctuation_chars": True}, {"punctuation_chars": True}):
        reader = shlex.shlex(text, **options)
        reader.whitespace_split = random.random() < 0.3
        try:
            print(repr(text), list(reader))
        except ValueError as error:
            print(repr(text), error)
