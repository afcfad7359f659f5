"""Megabytes a second that quantulum3 reads, the better of two runs, after a first article that warms it up."""
import json
import sys
import time

from quantulum3 import parser

texts = []
for line in open(sys.argv[1], encoding="utf-8"):
    line = json.loads(line)
    texts += [article["text"] for article in line.get("articles", [line])]
# A fortieth of a large set is enough: it takes seconds an article.
texts = texts[: max(5, min(len(texts), 20))]
parser.parse(texts[0])
best = float("inf")
for _ in range(2):
    start = time.process_time()
    for text in texts:
        try:
            parser.parse(text)
        except Exception:  # It fails on some articles; the time until then counts.
            pass
    best = min(best, time.process_time() - start)
print(sum(len(text.encode()) for text in texts) / 1e6 / best)
