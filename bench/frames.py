"""Counts the frames of the samples that `jfr print --events jdk.ExecutionSample` writes."""
import collections
import re
import sys

FRAME = re.compile(r"^\s+([\w.$/<>]+)\(.*\)\s+line:")
samples, top, ours = 0, collections.Counter(), collections.Counter()
stack = []


def count():
    global samples
    if stack:
        samples += 1
        top[stack[0]] += 1
        for frame in {frame for frame in stack if frame.startswith("org.wellspring") and "Proxy" not in frame}:
            ours[frame] += 1
    stack.clear()


for line in sys.stdin:
    if line.startswith("jdk.ExecutionSample"):
        count()
    frame = FRAME.match(line)
    if frame:
        stack.append(frame.group(1))
count()
print(f"{samples} samples")
for title, counter in (("where it was", top), ("for which of our own methods, what they call included", ours)):
    print(f"-- {title}")
    for name, number in counter.most_common(25):
        print(f"{100 * number / samples:5.1f} %  {name}")
