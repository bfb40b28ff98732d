"""Judges instruction counts for Benchmarks/gate: record FILE, compare FILE, or growth; counts come from standard input."""
import sys

TOLERANCE = 0.03        # a change of less is no change
AIM = 3.0               # hostile text to ordinary text of the same size
LARGEST_RATIO = 15.0    # what is gated as long as the aim is not reached; figures as rules took the worst from 9.6 to 13.3
ROSTER_RATIO = 2.0      # names and titles alone, extracted, to ordinary text
DOUBLING = 2.3          # what twice the text may cost


def rows():
    for line in sys.stdin:
        count, task, text, unit, units, _ = line.rstrip("\n").split("\t")
        yield int(count), task, text, unit, int(units)


def record(path):
    with open(path, "w") as file:
        file.write("task\tunit\tinstructions\n")
        for count, task, _, unit, units in rows():
            file.write(f"{task}\t{unit}\t{count / units:.1f}\n")
            print(f"{task}: {count / units:.1f} instructions a {unit}")
    return True


def compare(path):
    lines = open(path).read().splitlines()[1:]
    recorded = {task: float(count) for task, _, count in (line.split("\t") for line in lines)}
    holds = True
    for count, task, _, unit, units in rows():
        now = count / units
        floor = recorded.pop(task, 0.0)
        verdict = "ok"
        if now > floor * (1 + TOLERANCE):
            verdict, holds = "MORE THAN RECORDED", False
        elif now < floor * (1 - TOLERANCE):
            verdict = "less than recorded: run Benchmarks/gate --update"
        print(f"{task}: {now:.1f} instructions a {unit}, recorded {floor:.1f}: {verdict}")
    for task in recorded:
        print(f"{task} is recorded and not counted")
    return holds and not recorded


def growth():
    counts = {}
    for count, task, text, unit, _ in rows():
        counts.setdefault(task, {}).setdefault(text, {})[int(unit.split()[2])] = count
    holds = True
    for task, texts in counts.items():
        small, large = sorted(next(iter(texts.values())))
        ordinary = texts.pop("gold articles")
        ratios = sorted(((sizes[large] / ordinary[large], text) for text, sizes in texts.items()), reverse=True)
        too_dear = [(r, t) for r, t in ratios if r > limit(task, t)]
        superlinear = [(s[large] / s[small], t) for t, s in texts.items() if s[large] > DOUBLING * s[small]]
        above = [(r, t) for r, t in ratios if r > AIM]
        print(f"{task}: {len(texts)} hostile texts of {large} bytes beside ordinary text, {len(above)} above {AIM}: "
              + ", ".join(f"{text} {ratio:.2f}" for ratio, text in above or ratios[:3]))
        for ratio, text in too_dear:
            print(f"   TOO DEAR: {text} costs {ratio:.2f} times ordinary text")
        for ratio, text in superlinear:
            print(f"   GROWS TOO FAST: {text} costs {ratio:.2f} times as much at twice the length")
        holds = holds and not too_dear and not superlinear
    return holds


def limit(task, text):
    return ROSTER_RATIO if text == "names and titles" and task.startswith("extraction") else LARGEST_RATIO


if __name__ == "__main__":
    action, *arguments = sys.argv[1:]
    sys.exit(not {"record": record, "compare": compare, "growth": growth}[action](*arguments))
