"""最近邻：离谁最近，就算谁那一类。"""
import csv

with open("waste.csv", encoding="utf-8", newline="") as source:
    samples = [(row["类别"], float(row["粗糙度"]), float(row["反光"])) for row in csv.DictReader(source)]


def guess(rough, shine, known):
    return min(known, key=lambda s: (s[1] - rough) ** 2 + (s[2] - shine) ** 2)[0]


right = {}
for i, (kind, rough, shine) in enumerate(samples):
    others = samples[:i] + samples[i + 1:]
    hit = guess(rough, shine, others) == kind
    good, all_ = right.get(kind, (0, 0))
    right[kind] = (good + hit, all_ + 1)

for kind, (good, all_) in right.items():
    print(f"{kind}：{all_} 件里认对 {good} 件")
