"""Palindromes: words, sentences and numbers."""


def is_palindrome(text):
    letters = [c for c in text.casefold() if c.isalnum()]
    return letters == letters[::-1]


def longest(text):
    best = ""
    for center in range(len(text)):
        for width in (0, 1):
            left, right = center, center + width
            while left >= 0 and right < len(text) and text[left] == text[right]:
                left, right = left - 1, right + 1
            if right - left - 1 > len(best):
                best = text[left + 1 : right]
    return best


for text in ("level", "Rusthon", "A man, a plan, a canal: Panama!", "Été", "", "Was it a car or a cat I saw?"):
    print(f"{text!r:40} {is_palindrome(text)}")
print(longest("forgeeksskeegfor"), longest("abacdfgdcaba"))
print([n for n in range(1000, 2000) if str(n) == str(n)[::-1]])
print(max(a * b for a in range(900, 1000) for b in range(a, 1000) if str(a * b) == str(a * b)[::-1]))
