# Rows that are cut at delimiters and quotes, and those that need a closer look.
import csv
import io

LINES = [
    "a,b,c", '"a","b,c",d\n', 'a,"x ""y"" z",c\r\n', 'a,"multi\n', 'line",b\n', "", "\n", 'x,"unterminated', ",,", '"a"b,c', 'a"b,c', '"",""', ' "a", b',
    "a'b,c", '"a\\"b",c', "a\rb,c", '1,2,"3"\n\n', '"a""",b', '"""a""",b', "tab\tx,y",
]
OPTIONS = [
    {}, {"delimiter": ";"}, {"quotechar": "'"}, {"doublequote": False, "escapechar": "\\"}, {"quoting": csv.QUOTE_NONE}, {"skipinitialspace": True},
    {"quoting": csv.QUOTE_NONNUMERIC}, {"strict": True}, {"quoting": csv.QUOTE_ALL}, {"doublequote": False}, {"dialect": "excel-tab"}, {"quoting": csv.QUOTE_STRINGS},
]
ROWS = [[1, "a", 2.5, None, True], ["x,y", 'q"q', "l\nf", "", " s"], [""], [None], [], ["'a'", "b\\c", "d;e", "t\t"], ["a\rb", "\u00e9"]]
for options in OPTIONS:
    for first in range(len(LINES)):
        reader = csv.reader(LINES[first : first + 3], **options)
        rows = []
        try:
            for row in reader:
                rows.append(row)
            print(rows, reader.line_num)
        except (csv.Error, ValueError) as error:
            print(rows, type(error).__name__, error)
    for row in ROWS:
        file = io.StringIO(newline="")
        try:
            csv.writer(file, **options).writerow(row)
            print(ascii(file.getvalue()))
        except csv.Error as error:
            print(error)
csv.field_size_limit(10)
try:
    print(list(csv.reader(["aaaaaaaaaaaaaaa,b"])))
except csv.Error as error:
    print(error)
