# Searching, counting and replacing in texts of all widths and lengths, short and long ones in their own ways.
import random

random.seed(4)
total = 0
for number in range(4000):
    size = random.choice([0, 1, 5, 20, 60, 127, 128, 129, 200, 400])
    letters = random.choice(["ab", "abc ", "a\u00e9b", "a\u20acb", "xy\U0001f600"])
    text = "".join(random.choice(letters) for _ in range(size))
    old = "".join(random.choice(letters) for _ in range(random.randrange(4)))
    new = "".join(random.choice(letters + "z\u00ff") for _ in range(random.randrange(4)))
    limit = random.choice([-1, -1, -1, 0, 1, 2, 70, 130])
    result = text.replace(old, new, limit)
    total += sum([index * ord(char) for index, char in enumerate(result)]) + text.count(old) * 7 + text.find(old) + text.rfind(old) + result.isascii()
    if number % 200 == 0:
        print(ascii(text[:20]), ascii(old), ascii(new), limit, ascii(result[:40]), len(result), text.count(old), total)
print(total)
