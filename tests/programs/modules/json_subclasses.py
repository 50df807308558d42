# Sequences of the program are encoded as they iterate; the pieces before an error come.
import json


class Row(list):
    def __iter__(self):
        return iter([7, 8])


class Pair(tuple):
    def __iter__(self):
        return iter([7, 8])


print(json.dumps(Row([1, 2])), json.dumps(Row()), json.dumps(Pair([1])), json.dumps([Row([1])], indent=1))

pieces = []
try:
    for piece in json.JSONEncoder().iterencode([1, {"a": object()}]):
        pieces.append(piece)
except TypeError as error:
    print("".join(pieces), error)
print("".join(json.JSONEncoder().iterencode([1, [2], {"b": None}])))
