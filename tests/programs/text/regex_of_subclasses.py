# Regular expressions see the characters of a str, whatever its class says; matches are no sequences; a scanner that ended stays there.
import copy
import pickle
import re


class Odd(str):
    def __getitem__(self, index):
        return "q"

    def __len__(self):
        return 1


text = Odd("abb")
match = re.match("(a)b", text)
print(match.groups(), match.string is text, type(match.group()).__name__)
print(re.findall("b", text), re.sub("b", "x", text), re.split("b", text), type(re.sub("z", "x", text)).__name__)

print(copy.copy(match) is match, copy.deepcopy(match) is match)
for use in (pickle.dumps, iter, list):
    try:
        use(match)
    except TypeError:
        print("TypeError")

scanner = re.compile("a").scanner("aab")
print([scanner.match() is not None for _ in range(4)], scanner.search())
