"""A long script: its stretches become functions of their own, which must not show."""

import sys


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


total = 0
value0 = [0, 0 + 1, str(0)]
total += len(value0) * 0
value1 = [1, 1 + 1, str(1)]
total += len(value1) * 1
value2 = [2, 2 + 1, str(2)]
total += len(value2) * 2
value3 = [3, 3 + 1, str(3)]
total += len(value3) * 3
for item in value3:
    print("item", item, end=" ")
    if item == 3 + 1:
        continue
    print()
value4 = [4, 4 + 1, str(4)]
total += len(value4) * 4
value5 = [5, 5 + 1, str(5)]
total += len(value5) * 5
keep = Noisy("n5")
value6 = [6, 6 + 1, str(6)]
total += len(value6) * 6
value7 = [7, 7 + 1, str(7)]
total += len(value7) * 7
try:
    value7[7]
except IndexError as error:
    print(total, error, 7)
else:
    print("no")
finally:
    total -= 1
value8 = [8, 8 + 1, str(8)]
total += len(value8) * 8
value9 = [9, 9 + 1, str(9)]
total += len(value9) * 9
value10 = [10, 10 + 1, str(10)]
total += len(value10) * 10
value11 = [11, 11 + 1, str(11)]
total += len(value11) * 11
value12 = [12, 12 + 1, str(12)]
total += len(value12) * 12
value13 = [13, 13 + 1, str(13)]
total += len(value13) * 13
for item in value13:
    print("item", item, end=" ")
    if item == 13 + 1:
        continue
    print()
value14 = [14, 14 + 1, str(14)]
total += len(value14) * 14
value15 = [15, 15 + 1, str(15)]
total += len(value15) * 15
keep = Noisy("n15")
value16 = [16, 16 + 1, str(16)]
total += len(value16) * 16
value17 = [17, 17 + 1, str(17)]
total += len(value17) * 17
try:
    value17[7]
except IndexError as error:
    print(total, error, 17)
else:
    print("no")
finally:
    total -= 1
value18 = [18, 18 + 1, str(18)]
total += len(value18) * 18
value19 = [19, 19 + 1, str(19)]
total += len(value19) * 19
value20 = [20, 20 + 1, str(20)]
total += len(value20) * 20
value21 = [21, 21 + 1, str(21)]
total += len(value21) * 21
value22 = [22, 22 + 1, str(22)]
total += len(value22) * 22
value23 = [23, 23 + 1, str(23)]
total += len(value23) * 23
for item in value23:
    print("item", item, end=" ")
    if item == 23 + 1:
        continue
    print()
value24 = [24, 24 + 1, str(24)]
total += len(value24) * 24
value25 = [25, 25 + 1, str(25)]
total += len(value25) * 25
keep = Noisy("n25")
value26 = [26, 26 + 1, str(26)]
total += len(value26) * 26
value27 = [27, 27 + 1, str(27)]
total += len(value27) * 27
try:
    value27[7]
except IndexError as error:
    print(total, error, 27)
else:
    print("no")
finally:
    total -= 1
value28 = [28, 28 + 1, str(28)]
total += len(value28) * 28
value29 = [29, 29 + 1, str(29)]
total += len(value29) * 29
value30 = [30, 30 + 1, str(30)]
total += len(value30) * 30
value31 = [31, 31 + 1, str(31)]
total += len(value31) * 31
value32 = [32, 32 + 1, str(32)]
total += len(value32) * 32
value33 = [33, 33 + 1, str(33)]
total += len(value33) * 33
for item in value33:
    print("item", item, end=" ")
    if item == 33 + 1:
        continue
    print()
value34 = [34, 34 + 1, str(34)]
total += len(value34) * 34
value35 = [35, 35 + 1, str(35)]
total += len(value35) * 35
keep = Noisy("n35")
value36 = [36, 36 + 1, str(36)]
total += len(value36) * 36
value37 = [37, 37 + 1, str(37)]
total += len(value37) * 37
try:
    value37[7]
except IndexError as error:
    print(total, error, 37)
else:
    print("no")
finally:
    total -= 1
value38 = [38, 38 + 1, str(38)]
total += len(value38) * 38
value39 = [39, 39 + 1, str(39)]
total += len(value39) * 39
print(total)

try:
    total = total * 3 % 1000 + value0[0]
    total = total * 3 % 1000 + value1[0]
    total = total * 3 % 1000 + value2[0]
    total = total * 3 % 1000 + value3[0]
    total = total * 3 % 1000 + value4[0]
    if total > 500:
        print("large", total)
    elif total < 100:
        print("small", total)
    total = total * 3 % 1000 + value5[0]
    total = total * 3 % 1000 + value6[0]
    total = total * 3 % 1000 + value7[0]
    total = total * 3 % 1000 + value8[0]
    total = total * 3 % 1000 + value9[0]
    total = total * 3 % 1000 + value10[0]
    total = total * 3 % 1000 + value11[0]
    total = total * 3 % 1000 + value12[0]
    total = total * 3 % 1000 + value13[0]
    if total > 500:
        print("large", total)
    elif total < 100:
        print("small", total)
    total = total * 3 % 1000 + value14[0]
    total = total * 3 % 1000 + value15[0]
    total = total * 3 % 1000 + value16[0]
    total = total * 3 % 1000 + value17[0]
    total = total * 3 % 1000 + value18[0]
    total = total * 3 % 1000 + value19[0]
    total = total * 3 % 1000 + value20[0]
    total = total * 3 % 1000 + value21[0]
    total = total * 3 % 1000 + value22[0]
    if total > 500:
        print("large", total)
    elif total < 100:
        print("small", total)
    total = total * 3 % 1000 + value23[0]
    total = total * 3 % 1000 + value24[0]
    total = total * 3 % 1000 + value25[0]
    total = total * 3 % 1000 + value26[0]
    total = total * 3 % 1000 + value27[0]
    total = total * 3 % 1000 + value28[0]
    total = total * 3 % 1000 + value29[0]
    total = total * 3 % 1000 + value30[0]
    total = total * 3 % 1000 + value31[0]
    if total > 500:
        print("large", total)
    elif total < 100:
        print("small", total)
    total = total * 3 % 1000 + value32[0]
    total = total * 3 % 1000 + value33[0]
    total = total * 3 % 1000 + value34[0]
    total = total * 3 % 1000 + value35[0]
    total = total * 3 % 1000 + value36[0]
    total = total * 3 % 1000 + value37[0]
    total = total * 3 % 1000 + value38[0]
    total = total * 3 % 1000 + value39[0]
    total = total + "x"
except TypeError as error:
    print(error, total)

for turn in range(2):
    total = total * 5 % 1000 + value0[1]
    total = total * 5 % 1000 + value1[1]
    total = total * 5 % 1000 + value2[1]
    total = total * 5 % 1000 + value3[1]
    total = total * 5 % 1000 + value4[1]
    if total % 7 == 0:
        print("seven", turn, 4, total)
        break
    total = total * 5 % 1000 + value5[1]
    total = total * 5 % 1000 + value6[1]
    total = total * 5 % 1000 + value7[1]
    total = total * 5 % 1000 + value8[1]
    total = total * 5 % 1000 + value9[1]
    total = total * 5 % 1000 + value10[1]
    total = total * 5 % 1000 + value11[1]
    total = total * 5 % 1000 + value12[1]
    total = total * 5 % 1000 + value13[1]
    if total % 7 == 0:
        print("seven", turn, 13, total)
        break
    total = total * 5 % 1000 + value14[1]
    total = total * 5 % 1000 + value15[1]
    total = total * 5 % 1000 + value16[1]
    total = total * 5 % 1000 + value17[1]
    total = total * 5 % 1000 + value18[1]
    total = total * 5 % 1000 + value19[1]
    total = total * 5 % 1000 + value20[1]
    total = total * 5 % 1000 + value21[1]
    total = total * 5 % 1000 + value22[1]
    if total % 7 == 0:
        print("seven", turn, 22, total)
        break
    total = total * 5 % 1000 + value23[1]
    total = total * 5 % 1000 + value24[1]
    total = total * 5 % 1000 + value25[1]
    total = total * 5 % 1000 + value26[1]
    total = total * 5 % 1000 + value27[1]
    total = total * 5 % 1000 + value28[1]
    total = total * 5 % 1000 + value29[1]
    total = total * 5 % 1000 + value30[1]
    total = total * 5 % 1000 + value31[1]
    if total % 7 == 0:
        print("seven", turn, 31, total)
        break
    total = total * 5 % 1000 + value32[1]
    total = total * 5 % 1000 + value33[1]
    total = total * 5 % 1000 + value34[1]
    total = total * 5 % 1000 + value35[1]
    total = total * 5 % 1000 + value36[1]
    total = total * 5 % 1000 + value37[1]
    total = total * 5 % 1000 + value38[1]
    total = total * 5 % 1000 + value39[1]


def table(scale):
    return [
        ("row 0", scale * 0, [scale, 0]),
        ("row 1", scale * 1, [scale, 1]),
        ("row 2", scale * 2, [scale, 2]),
        ("row 3", scale * 3, [scale, 3]),
        ("row 4", scale * 4, [scale, 4]),
        ("row 5", scale * 5, [scale, 5]),
        ("row 6", scale * 6, [scale, 6]),
        ("row 7", scale * 7, [scale, 7]),
        ("row 8", scale * 8, [scale, 8]),
        ("row 9", scale * 9, [scale, 9]),
        ("row 10", scale * 10, [scale, 10]),
        ("row 11", scale * 11, [scale, 11]),
        ("row 12", scale * 12, [scale, 12]),
        ("row 13", scale * 13, [scale, 13]),
        ("row 14", scale * 14, [scale, 14]),
        ("row 15", scale * 15, [scale, 15]),
        ("row 16", scale * 16, [scale, 16]),
        ("row 17", scale * 17, [scale, 17]),
        ("row 18", scale * 18, [scale, 18]),
        ("row 19", scale * 19, [scale, 19]),
        ("row 20", scale * 20, [scale, 20]),
        ("row 21", scale * 21, [scale, 21]),
        ("row 22", scale * 22, [scale, 22]),
        ("row 23", scale * 23, [scale, 23]),
        ("row 24", scale * 24, [scale, 24]),
        ("row 25", scale * 25, [scale, 25]),
        ("row 26", scale * 26, [scale, 26]),
        ("row 27", scale * 27, [scale, 27]),
        ("row 28", scale * 28, [scale, 28]),
        ("row 29", scale * 29, [scale, 29]),
        ("row 30", scale * 30, [scale, 30]),
        ("row 31", scale * 31, [scale, 31]),
        ("row 32", scale * 32, [scale, 32]),
        ("row 33", scale * 33, [scale, 33]),
        ("row 34", scale * 34, [scale, 34]),
        ("row 35", scale * 35, [scale, 35]),
        ("row 36", scale * 36, [scale, 36]),
        ("row 37", scale * 37, [scale, 37]),
        ("row 38", scale * 38, [scale, 38]),
        ("row 39", scale * 39, [scale, 39]),
        ("row 40", scale * 40, [scale, 40]),
        ("row 41", scale * 41, [scale, 41]),
        ("row 42", scale * 42, [scale, 42]),
        ("row 43", scale * 43, [scale, 43]),
        ("row 44", scale * 44, [scale, 44]),
        ("row 45", scale * 45, [scale, 45]),
        ("row 46", scale * 46, [scale, 46]),
        ("row 47", scale * 47, [scale, 47]),
        ("row 48", scale * 48, [scale, 48]),
        ("row 49", scale * 49, [scale, 49]),
        ("row 50", scale * 50, [scale, 50]),
        ("row 51", scale * 51, [scale, 51]),
        ("row 52", scale * 52, [scale, 52]),
        ("row 53", scale * 53, [scale, 53]),
        ("row 54", scale * 54, [scale, 54]),
        ("row 55", scale * 55, [scale, 55]),
        ("row 56", scale * 56, [scale, 56]),
        ("row 57", scale * 57, [scale, 57]),
        ("row 58", scale * 58, [scale, 58]),
        ("row 59", scale * 59, [scale, 59]),
    ]


rows = table(3)
print(len(rows), rows[7], rows[-1])
counts = {
    "key0": 0,
    "key1": 1,
    "key2": 2,
    "key3": 3,
    "key4": 4,
    "key5": 5,
    "key6": 6,
    "key7": 7,
    "key8": 8,
    "key9": 9,
    "key10": 10,
    "key11": 11,
    "key12": 12,
    "key13": 13,
    "key14": 14,
    "key15": 15,
    "key16": 16,
    "key17": 17,
    "key18": 18,
    "key19": 19,
    "key20": 20,
    "key21": 21,
    "key22": 22,
    "key23": 23,
    "key24": 24,
    "key25": 25,
    "key26": 26,
    "key27": 27,
    "key28": 28,
    "key29": 29,
    "key30": 30,
    "key31": 31,
    "key32": 32,
    "key33": 33,
    "key34": 34,
    "key35": 35,
    "key36": 36,
    "key37": 37,
    "key38": 38,
    "key39": 39,
    "key40": 40,
    "key41": 41,
    "key42": 42,
    "key43": 43,
    "key44": 44,
    "key45": 45,
    "key46": 46,
    "key47": 47,
    "key48": 48,
    "key49": 49,
    "key50": 50,
    "key51": 51,
    "key52": 52,
    "key53": 53,
    "key54": 54,
    "key55": 55,
    "key56": 56,
    "key57": 57,
    "key58": 58,
    "key59": 59,
    "key0": 60,
    "key1": 61,
    "key2": 62,
    "key3": 63,
    "key4": 64,
    "key5": 65,
    "key6": 66,
    "key7": 67,
    "key8": 68,
    "key9": 69,
}
print(len(counts), counts["key3"], list(counts)[:3], list(counts.values())[-2:])
numbers = {1: "a", True: "b", 1.0: "c", (1, 2): None, -1: b"x", None: 2.5, "z": ...}
print(numbers)
try:
    table("s" * 2)[3] + 1
except TypeError as error:
    print(error, error.__traceback__.tb_lineno)
sys.stdout.flush()
table(None)
