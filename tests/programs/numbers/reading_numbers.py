# Random texts read as numbers; one checksum of the values and errors for each way to read.
state = 5


def nxt(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n


alpha = ["0","1","2","9","5","_","_",".","e","E","-","+"," ","x","X","b","o","f","a","j","J","(",")","\u0663","\uff11","\t","\n","\u2003","p","z","inf","nan","infinity","0x","0b","1e","\x1c","é","\x00"]
fs = [
    ("int", int),
    ("int0", lambda s: int(s, 0)), ("int16", lambda s: int(s, 16)), ("int36", lambda s: int(s, 36)), ("int2", lambda s: int(s, 2)), ("float", float), ("complex", complex), ("fromhex", float.fromhex), ("bytes", lambda s: int(s.encode())), ("fbytes", lambda s: float(s.encode()))]
checksums = {name: 0 for name, _ in fs}
for i in range(3000):
    text = "".join(alpha[nxt(len(alpha) if i % 3 == 0 else 13)] for _ in range(1 + nxt(7)))
    for name, read in fs:
        try:
            result = repr(read(text))
        except Exception as e:
            result = type(e).__name__ + ascii(str(e))
        checksums[name] = (checksums[name] * 31 + int.from_bytes(result.encode())) % (2**61 - 1)
print(checksums)
