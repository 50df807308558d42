"""The module unicodedata, and names of characters."""
import unicodedata
from unicodedata import category, lookup, name, normalize

for c in "aÄ5½٣²Ⅷ \n€字각㎏‎\U0001f600\ue000":
    print(ascii(c), name(c, None), category(c), unicodedata.bidirectional(c), unicodedata.combining(c), unicodedata.mirrored(c),
          unicodedata.east_asian_width(c), repr(unicodedata.decomposition(c)), unicodedata.decimal(c, None), unicodedata.digit(c, None),
          unicodedata.numeric(c, None))
for text in ("café", "cafe\u0301", "ﬁ①Å", "각", "\u1100\u1161\u11a8", "q\u0307\u0323", "ẛ̣", "plain"):
    print(*[ascii(normalize(form, text)) for form in ("NFC", "NFD", "NFKC", "NFKD")], unicodedata.is_normalized("NFC", text))
print("".join(c for c in normalize("NFD", "São Tomé, Škoda, Ångström") if not unicodedata.combining(c)))
print(lookup("LATIN SMALL LETTER E WITH ACUTE"), lookup("HANGUL SYLLABLE GAG"), lookup("CJK UNIFIED IDEOGRAPH-5B57"), unicodedata.unidata_version)
for wrong in (lambda: name("\n"), lambda: name("ab"), lambda: lookup("NO SUCH NAME"), lambda: unicodedata.decimal("x"),
              lambda: unicodedata.digit("½"), lambda: unicodedata.numeric("x"), lambda: normalize("NFX", "a"), lambda: category("")):
    try:
        print(wrong())
    except (ValueError, KeyError, TypeError) as e:
        print(type(e).__name__, e)
