"""Reads what `viettext` wrote with the readers that people use, and compares it with the JSON Lines.

Usage: read_formats.py READER JSONL FILE, where READER is pandas-csv, pandas-tsv (of entities), pandas-people,
pandas-claims, pandas-events (in CSV), spacy, conllu or conllu-entities.
"""
import json
import sys
import unicodedata

reader, records_path, path = sys.argv[1:]
records = [json.loads(line) for line in open(records_path, encoding="utf-8")]


def read_table(separator=","):
    import pandas

    return pandas.read_csv(path, sep=separator, dtype=str, keep_default_na=False, encoding="utf-8")


def one_line(text):
    return unicodedata.normalize("NFC", " ".join(text.split()))


if reader in ("pandas-csv", "pandas-tsv"):

    frame = read_table("," if reader == "pandas-csv" else "\t")
    rows = [
        (row.article, row.entity, int(row.start), int(row.end), row.label, row.text, row.value, row.person, row.cluster,
         row.noun, [unit.split(" ")[0] for unit in row.units.split("; ") if unit], row.subject, one_line(row.text) in one_line(row.sentence))
        for row in frame.itertuples()
    ]
    expected = [
        (record["id"], e["id"], e["start"], e["end"], e["label"], e["text"], e.get("value", ""), e.get("person", ""),
         e.get("cluster", ""), e.get("noun", {}).get("text", ""), [unit["code"] for unit in e.get("units", [])],
         e.get("subject", {}).get("text", ""), e["sentence"][0] <= e["start"] < e["end"] <= e["sentence"][1])
        for record in records for e in record["entities"]
    ]
    assert rows == expected, next((a, b) for a, b in zip(rows, expected) if a != b)
    print(len(rows))
elif reader == "pandas-people":
    frame = read_table()
    # Whatever the records say of people stands in the table, and nothing else; an office under its longest name only.
    held, bodies, authors = set(), {}, set()
    for record in records:
        entities = {e["id"]: e for e in record["entities"]}
        article = record["id"]
        for relation in record["relations"]:
            if relation["type"] != "holds":
                continue
            person, title = entities[relation["person"]].get("cluster"), entities[relation["title"]]
            held.add((article, person, one_line(title["text"]).lower()))
            bodies[article, one_line(title["text"]).lower()] = title.get("body", "")
        people = [e for e in record["entities"] if e["label"] == "PERSON"]
        named = {e["cluster"] for e in people if e["rule"] not in ("person.byline", "person.credit")}
        authors |= {(article, e["cluster"]) for e in people if e["cluster"] not in named}
    rows = list(frame.itertuples())
    assert {(r.article, r.cluster, one_line(r.office).lower()) for r in rows if r.office} <= held
    people = {(record["id"], e["cluster"]) for record in records for e in record["entities"] if e["label"] == "PERSON"}
    assert {(r.article, r.cluster) for r in rows} == people - authors
    assert all(r.person and r.former == (str(r.status == "former").lower() if r.office else "") for r in rows)
    assert sum(bool(r.body) for r in rows) > len(bodies) / 2
    print(len(rows))
elif reader == "pandas-claims":
    frame = read_table()
    rows = [(r.article, int(r.start), r.stated, r.part_number, r.whole_number, r.computed, r.verdict)
            for r in frame.itertuples()]
    expected = []
    for record in records:
        starts = {e["id"]: e["start"] for e in record["entities"]}
        expected += [(record["id"], starts[c["percent"]], c["stated"], c["partNumber"], c["wholeNumber"], c["computed"],
                      c["verdict"]) for c in record["claims"]]
    assert rows == expected and rows
    print(len(rows))
elif reader == "pandas-events":
    frame = read_table()
    rows = list(frame.itertuples())
    named = [(record["id"], e["id"], e["start"], e["text"])
             for record in records for e in record["entities"] if e["label"] == "EVENT"]
    assert [(r.article, r.entity, int(r.start), r.text) for r in rows if r.entity] == named
    chaired = sum(len(r.chaired_by.split("; ")) for r in rows if r.chaired_by)
    relations = [(record["id"], relation) for record in records for relation in record["relations"]]
    assert chaired == sum(relation["type"] == "chairs" and "event" in relation for _, relation in relations)
    print(len(rows))
elif reader == "spacy":
    import spacy
    from spacy import displacy
    from spacy.tokens import DocBin

    nlp = spacy.blank("xx")
    docs, count = DocBin(), 0
    for line, record in zip(open(path, encoding="utf-8"), records, strict=True):
        data = json.loads(line)
        doc = nlp.make_doc(data["text"])
        outermost = [e for e in record["entities"] if not e.get("nested")]
        assert [[e["start"], e["end"], e["label"]] for e in outermost] == data["entities"]
        assert [e["text"] for e in outermost] == [data["text"][start:end] for start, end, _ in data["entities"]]
        spans = [doc.char_span(s, e, label=l, alignment_mode="expand") for s, e, l in data["entities"]]
        doc.ents = spacy.util.filter_spans([span for span in spans if span is not None])
        count += len(data["entities"])
        docs.add(doc)
        shown = {"text": data["text"], "title": None,
                 "ents": [{"start": s, "end": e, "label": l} for s, e, l in data["entities"]]}
        html = displacy.render(shown, style="ent", manual=True)
        assert html.count("<mark") == len(data["entities"])
    assert len(list(DocBin().from_bytes(docs.to_bytes()).get_docs(nlp.vocab))) == len(records)
    print(count)
elif reader == "conllu-entities":
    import conllu

    sentences = conllu.parse(open(path, encoding="utf-8").read())
    found = {}
    for sentence in sentences:
        found.setdefault(sentence.metadata["sent_id"].rsplit("-", 1)[0], [])
    article = None
    for sentence in sentences:
        article = sentence.metadata.get("newdoc id", article)
        for token in sentence:
            misc = token["misc"]
            if misc["NER"].startswith("B-"):
                found[article].append([misc["Entity"], misc["NER"][2:], int(misc["Start"]), None, misc.get("Value")])
            if misc["NER"] != "O":
                assert misc["NER"][2:] == found[article][-1][1]
                found[article][-1][3] = int(misc["End"])
    for record in records:
        outermost = [[e["id"], e["label"], e["start"], e["end"], e.get("value")]
                     for e in record["entities"] if not e.get("nested")]
        assert found[record["id"]] == outermost, record["id"]
    print(sum(map(len, found.values())))
elif reader == "conllu":
    import conllu

    sentences = conllu.parse(open(path, encoding="utf-8").read())
    for sentence in sentences:
        text = "".join(t["form"] + ("" if (t["misc"] or {}).get("SpaceAfter") == "No" else " ") for t in sentence)
        assert text.rstrip(" ") == sentence.metadata["text"], (text, sentence.metadata["text"])
    print(len(sentences))
