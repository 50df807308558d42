"""The Caesar cipher, and how to break it."""


def shift(text, by):
    result = ""
    for c in text:
        if "a" <= c <= "z":
            result += chr((ord(c) - ord("a") + by) % 26 + ord("a"))
        elif "A" <= c <= "Z":
            result += chr((ord(c) - ord("A") + by) % 26 + ord("A"))
        else:
            result += c
    return result


def crack(text):
    def score(by):
        return sum(shift(text, by).lower().count(c) for c in "etaoin")

    return max(range(26), key=score)


message = "The enemy attacks at noon; retreat to the eastern station."
secret = shift(message, 3)
print(secret)
print(shift(secret, -3) == message)
by = crack(secret)
print(by, shift(secret, by))
