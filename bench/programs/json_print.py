"""Makes nested data and prints it as JSON, with escapes, with a writer of our own."""
import sys

ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def quote(text):
    return '"' + "".join(ESCAPES.get(c, c) for c in text) + '"'


def write(value, out, indent):
    if value is None:
        out.append("null")
    elif value is True:
        out.append("true")
    elif value is False:
        out.append("false")
    elif isinstance(value, str):
        out.append(quote(value))
    elif isinstance(value, int):
        out.append(str(value))
    elif isinstance(value, float):
        out.append(f"{value:.3f}")
    elif isinstance(value, list):
        out.append("[")
        for i, item in enumerate(value):
            if i:
                out.append(", ")
            write(item, out, indent)
        out.append("]")
    elif isinstance(value, dict):
        out.append("{\n")
        inner = indent + "  "
        first = True
        for key, item in value.items():
            if not first:
                out.append(",\n")
            first = False
            out.append(inner + quote(key) + ": ")
            write(item, out, inner)
        out.append("\n" + indent + "}")


def record(i):
    return {
        "id": i,
        "name": f"item \"{i}\"",
        "tags": ["a\tb", "tag" + str(i % 7), "line\nbreak"],
        "price": i * 1.25,
        "active": i % 3 == 0,
        "parent": None if i % 5 == 0 else {"id": i // 5, "path": "c:\\data\\" + str(i)},
        "scores": [i * k % 101 for k in range(10)],
    }


def main():
    count = int(sys.argv[1])
    for i in range(count):
        out = []
        write(record(i), out, "")
        print("".join(out))


main()
