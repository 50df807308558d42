import csv, io
data = 'a,b,"c d"\r\n1,"x ""q"" y",3\r\n"multi\nline",,\r\n\r\n x , "y",z\n'
for row in csv.reader(io.StringIO(data, newline="")): print(row)
for opts in ({}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"delimiter": ";"}, {"quotechar": "'", "lineterminator": "\n"}, {"doublequote": False, "escapechar": "\\"}, {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NOTNULL}, {"dialect": "excel-tab"}, {"dialect": "unix"}):
    f = io.StringIO(); w = csv.writer(f, **opts)
    try:
        print(w.writerow([1, 2.5, "a,b", 'q"t', None, "", "n\nl", True, "x'y", "a;b\tc"])); w.writerows([["a"], []]); w.writerow([""])
    except csv.Error as e: print("Error", e)
    print(opts, repr(f.getvalue()))
d = csv.DictReader(io.StringIO("n,v\na,1\nb,2,3,4\nc\n\nd,5\n"), restkey="rest", restval="?")
print(d.fieldnames); 
for r in d: print(r, d.line_num)
f = io.StringIO(); w = csv.DictWriter(f, ["a", "b"], restval="-"); w.writeheader(); w.writerow({"a": 1}); w.writerows([{"a": 1, "b": 2}]); print(f.getvalue())
try: w.writerow({"z": 1})
except ValueError as e: print(e)
print(csv.DictWriter(f, ["a"], extrasaction="ignore").writerow({"z": 1, "a": 5}))
print(csv.list_dialects(), csv.get_dialect("unix").quoting, csv.field_size_limit())
csv.register_dialect("p", delimiter="|", skipinitialspace=True); print(list(csv.reader(["a| b|c"], "p")))
for bad in (lambda: csv.reader([], delimiter="ab"), lambda: csv.reader([], quoting=9), lambda: csv.get_dialect("zz"), lambda: csv.reader([], foo=1), lambda: csv.reader([], delimiter=1), lambda: csv.writer(5), lambda: csv.writer(f).writerow(5), lambda: list(csv.reader([b"a"])), lambda: list(csv.reader(['"a"b'], strict=True)), lambda: list(csv.reader(['"abc'], strict=True)), lambda: csv.writer(f, quoting=csv.QUOTE_NONE).writerow(["a,b"]), lambda: list(csv.reader(["a\rb"]))):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e, type(e))
print(list(csv.reader(["1,'2',x"], quoting=csv.QUOTE_NONNUMERIC)) if 0 else list(csv.reader(['1,"2",3.5'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(['"abc'])), list(csv.reader(["a\\,b,c"], escapechar="\\")), list(csv.reader(['1,"2",'], quoting=csv.QUOTE_STRINGS)), list(csv.reader(['1,"",'], quoting=csv.QUOTE_NOTNULL)))
s = csv.Sniffer(); di = s.sniff("a;b;c\n1;2;3\n4;5;6\n"); print(di.delimiter, di.quotechar, s.has_header("name;age\nbob;3\nann;44\n"))
di = s.sniff('"a","b"\n"c","d"\n'); print(repr(di.delimiter), di.quotechar, di.doublequote, di.skipinitialspace)
r = csv.reader(["a,b", "c,d"]); next(r); print(r.line_num, r.dialect.delimiter)
for options in ({"delimiter": ":", "lineterminator": "::"}, {"quotechar": "x", "lineterminator": "x"}, {"escapechar": " ", "skipinitialspace": True}):
    try:
        csv.writer(io.StringIO(), **options)
    except ValueError as e:
        print(e)
