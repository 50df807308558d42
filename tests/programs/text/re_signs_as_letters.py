"""Signs that are letters but for the case: Kelvin, Angstrom, Ohm, long s."""
import re

for letters in ("Kk\u212a", "Åå\u212b", "Ωω\u2126", "Ss\u017f", "ẞß", "Θθϑϴ", "Ιιι\u0345\u1fbe", "Ii"):
    print(ascii(letters), [[1 if re.fullmatch(a, b, re.I) and re.fullmatch(f"[19{a}]", b, re.I) else 0 for b in letters] for a in letters])
print(re.findall("[k-m]", "KLM\u212a", re.I), re.findall("k", "K\u212a", re.I | re.A))
