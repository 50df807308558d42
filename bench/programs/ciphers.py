"""Characters and bytes: Caesar and Vigenere ciphers, run lengths, hex, a checksum, palindromes."""
import sys


def caesar(text, shift):
    result = []
    for c in text:
        if "a" <= c <= "z":
            result.append(chr((ord(c) - 97 + shift) % 26 + 97))
        else:
            result.append(c)
    return "".join(result)


def vigenere(text, key):
    result = []
    for i, c in enumerate(text):
        result.append(chr((ord(c) + ord(key[i % len(key)])) % 95 + 32))
    return "".join(result)


def run_lengths(text):
    result = ""
    previous = text[0]
    count = 0
    for c in text:
        if c == previous:
            count += 1
        else:
            result += previous + str(count)
            previous = c
            count = 1
    return result + previous + str(count)


def adler(data):
    a, b = 1, 0
    for byte in data:
        a = (a + byte) % 65521
        b = (b + a) % 65521
    return b << 16 | a


def palindromes(text):
    count = 0
    for centre in range(len(text)):
        left, right = centre, centre
        while left >= 0 and right < len(text) and text[left] == text[right]:
            count += 1
            left -= 1
            right += 1
    return count


def main():
    n = int(sys.argv[1])
    text = "the quick brown fox jumps over the lazy dog aaabbbbcc " * n
    secret = caesar(text, 3)
    print(secret[:30], caesar(secret, -3) == text)
    print(vigenere(text, "lemon")[:30])
    packed = run_lengths(text)
    print(len(packed), packed[:20])
    print(adler(text.encode()), text.encode().hex()[:16])
    print(palindromes(text))


main()
