#!/usr/bin/env python3
"""Themes of this program beside four methods of scikit-learn, on labelled texts of your own.

    python3 bench/themes-compare.py CORPUS.jsonl[.gz] [--language nl] [--drops 3]

Run from the root of the project, where `npm run cli` works; needs Debian's python3-sklearn. The corpus has a
line {"id", "text", "label"} per text. All methods get as many groups as there are labels. scikit-learn reads
tf-idf with sublinear frequencies (LDA: counts), words in 2 texts up to half of them, without the same function
words. One JSON line per method: nmi and ari against the labels, `stability` (mean ARI between runs that each
leave out another tenth of the texts) and CPU seconds of one run.
"""
import argparse, gzip, json, os, random, re, subprocess, tempfile, time
from itertools import combinations

from sklearn.cluster import AgglomerativeClustering, KMeans
from sklearn.decomposition import NMF, LatentDirichletAllocation
from sklearn.feature_extraction.text import CountVectorizer, TfidfVectorizer
from sklearn.metrics import adjusted_rand_score, normalized_mutual_info_score

WORD = r"(?u)\b[^\W\d_][\w'’-]+\b"


def read(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def stop_words(language):
    path = f"src/lib/themes/text/stop-words/{language}.ts"
    return re.search("`(.*)`", open(path, encoding="utf-8").read(), re.S).group(1).split()


def ours(texts, k):
    with tempfile.TemporaryDirectory() as folder:
        given, found = os.path.join(folder, "in.jsonl"), os.path.join(folder, "out.json")
        with open(given, "w", encoding="utf-8") as lines:
            for text in texts:
                lines.write(json.dumps({"id": text["id"], "text": text["text"]}) + "\n")
        command = ["npm", "run", "--silent", "cli", "--", "themes", given, "--out", found, "--k", str(k)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        result = json.load(open(found, encoding="utf-8"))
    return [str(result["assignments"][str(text["id"])]) for text in texts], result["seconds"]


def theirs(method, words):
    def run(texts, k):
        started = time.process_time()
        reader = dict(min_df=2, max_df=0.5, token_pattern=WORD, stop_words=words)
        vectorizer = (
            CountVectorizer(**reader) if method == "LDA" else TfidfVectorizer(sublinear_tf=True, **reader)
        )
        matrix = vectorizer.fit_transform([text["text"] for text in texts])
        if method == "NMF":
            labels = NMF(k, init="nndsvda", max_iter=400, random_state=1).fit_transform(matrix).argmax(1)
        elif method == "LDA":
            labels = LatentDirichletAllocation(k, random_state=1).fit_transform(matrix).argmax(1)
        elif method == "Ward":
            labels = AgglomerativeClustering(k).fit_predict(matrix.toarray())
        else:
            labels = KMeans(k, n_init=10, random_state=1).fit_predict(matrix)
        return [str(label) for label in labels], time.process_time() - started

    return run


def stability(run, texts, k, drops):
    runs = []
    for drop in range(drops):
        kept = [text for text in texts if random.Random(f"{drop} {text['id']}").random() >= 0.1]
        labels, _ = run(kept, k)
        runs.append(dict(zip((text["id"] for text in kept), labels)))
    scores = []
    for one, other in combinations(runs, 2):
        both = [i for i in one if i in other]
        scores.append(adjusted_rand_score([one[i] for i in both], [other[i] for i in both]))
    return sum(scores) / len(scores) if scores else None


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus")
    parser.add_argument("--language", default="nl")
    parser.add_argument("--drops", type=int, default=3)
    parser.add_argument("--most-ward", type=int, default=5000, help="Ward needs all pairs; skipped above")
    given = parser.parse_args()
    texts = [text for text in read(given.corpus) if text.get("label") not in (None, "")]
    labels = [text["label"] for text in texts]
    k = len(set(labels))
    words = stop_words(given.language)
    methods = {"vertelpunt": ours} | {m: theirs(m, words) for m in ("NMF", "KMeans", "LDA", "Ward")}
    for name, run in methods.items():
        if name == "Ward" and len(texts) > given.most_ward:
            continue
        found, seconds = run(texts, k)
        stable = stability(run, texts, k, given.drops) if given.drops > 1 else None
        figures = {
            "nmi": normalized_mutual_info_score(labels, found),
            "ari": adjusted_rand_score(labels, found),
            "stability": stable,
            "seconds": seconds,
        }
        rounded = {key: value and round(value, 3) for key, value in figures.items()}
        print(json.dumps({"method": name, "texts": len(texts), "k": k, **rounded}), flush=True)
